// Puts the element beside the page, with what it loads when it is wanted.
import { cpSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.resolve('zoom-join/zoom-join.js')));
cpSync(folder, 'public', { recursive: true });
