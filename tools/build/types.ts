/**
 * Part of the build: what editors and frameworks read of the element. All of it comes from the comments in its
 * source; nothing of it is committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './framework-types.js';
import { manifestOf, readElement } from './manifest.js';

const element = readElement();
const manifest = manifestOf(element) as Parameters<typeof generateJetBrainsWebTypes>[0];
writeFileSync('dist/custom-elements.json', JSON.stringify(manifest));
const options = { outdir: 'dist', hideLogs: true };
generateVsCodeCustomElementData(manifest, options);
generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });

mkdirSync('dist/frameworks', { recursive: true });
for (const [name, types] of Object.entries(frameworkTypes(element)))
  writeFileSync(`dist/frameworks/${name}.d.ts`, types);
