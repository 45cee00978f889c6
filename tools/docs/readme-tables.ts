/**
 * `npm run docs`: writes the README's tables of the element, between their markers, from its manifest. With
 * `--check` it writes nothing, and fails where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Described, readElement } from '../build/manifest.js';

const README = 'README.md';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');

const code = (text: string): string => (text ? `\`${text}\`` : '');

const described = (head: string, list: readonly Described[]): string =>
  table(
    [head, 'what it is'],
    list.map(({ name, description = '' }) => [code(name) || 'without a name', description]),
  );

const element = readElement();
const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;

const tables: Readonly<Record<string, string>> = {
  attributes: table(
    ['attribute', 'what it says', 'default'],
    attributes.map(({ name, description = '', type, default: value = '' }) => [
      code(name),
      description,
      value.includes(' ') ? value : code(value) || (type?.text === 'boolean' ? 'off' : ''),
    ]),
  ),
  properties: table(
    ['property', 'type', 'what it is'],
    members
      .filter(({ kind, attribute }) => kind === 'field' && !attribute)
      .map(({ name, type, description = '' }) => [code(name), code(type?.text ?? ''), description]),
  ),
  methods: table(
    ['method', 'what it does'],
    members
      .filter(({ kind }) => kind === 'method')
      .map(({ name, return: returned, description = '' }) => [
        code(`${name}(): ${returned?.type.text ?? 'void'}`),
        description,
      ]),
  ),
  events: table(
    ['event', 'type', 'when'],
    events.map(({ name, type, description = '' }) => [
      code(name),
      code(type?.text ?? ''),
      description,
    ]),
  ),
  'custom properties': table(
    ['custom property', 'what it colours or shapes', 'default'],
    cssProperties.map(({ name, description = '', default: value = '' }) => [
      code(name),
      description,
      code(value),
    ]),
  ),
  parts: described('part', cssParts),
  states: described('state', cssStates),
  slots: described('slot', slots),
};

const before = readFileSync(README, 'utf8');
const after = Object.entries(tables).reduce((text, [name, rows]) => {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->\n`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${README} has no place for ${name}`);
  return text.slice(0, from) + start + rows + text.slice(to);
}, before);

if (after !== before && process.argv.includes('--check')) {
  console.error(`${README} differs from the comments in src/element: npm run docs`);
  process.exitCode = 1;
} else if (after !== before) writeFileSync(README, after);
