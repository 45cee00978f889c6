// Puts the element beside the page.
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

copyFileSync(fileURLToPath(import.meta.resolve('zoom-join/zoom-join.js')), 'public/zoom-join.js');
