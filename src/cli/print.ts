/** How findings, claims and errors look in a terminal: colours on a TTY alone, lines no wider than it. */
import picocolors from 'picocolors';
import type { ZoomJoinError } from '../problems/error.js';
import type { Finding } from '../problems/finding.js';
import { nowInSeconds } from '../signature/claims.js';
import { formatTime } from './claims.js';

/** The library also colours where CI is set; a file or a pipe shall have none. */
export const colors = picocolors.createColors(
  Boolean(process.stdout.isTTY) && picocolors.isColorSupported,
);

export const printError = ({ code, message, hint }: ZoomJoinError): void => {
  console.error(`${colors.red(`✗ ${code}`)}\n${indent(message)}\n${indent(hint)}`);
};

export const printFindings = (findings: readonly Finding[]): void => {
  for (const { code, level, message, fix, docs } of findings) {
    const title = level === 'error' ? colors.red(`✗ ${code}`) : colors.yellow(`! ${code}`);
    console.log(
      `${title}\n${indent(message)}\n${fix && `${indent(fix)}\n`}  ${colors.dim(docs)}\n`,
    );
  }
};

/** The claims as a table, times as people read them too. @param now seconds since 1970 */
export const printClaims = (
  claims: Readonly<Record<string, unknown>>,
  now = nowInSeconds(),
): void => {
  const rows = Object.entries(claims).map((claim) => toRow(claim, now));
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const [name = '', value = '', sense = ''] of rows) {
    const [first = 0, second = 0] = widths;
    const isNarrow = 6 + first + second + sense.length > terminalWidth();
    const cells = [colors.bold(name.padEnd(first)), isNarrow ? value : value.padEnd(second)];
    console.log(`  ${[...cells, isNarrow ? '' : sense].join('  ')}`.trimEnd());
    if (isNarrow && sense) console.log(`  ${' '.repeat(first)}  ${sense}`);
  }
  console.log();
};

const toRow = ([name, value]: [string, unknown], now: number): readonly string[] => [
  name,
  JSON.stringify(value) ?? '',
  formatTime(name, value, now),
];

const indent = (text: string): string => {
  const width = terminalWidth() - 2;
  const lines = text.match(new RegExp(`.{1,${width - 2}}(?=\\s|$)|\\S+`, 'g')) ?? [];
  return lines.map((line) => `  ${line.trim()}`).join('\n');
};

const terminalWidth = (): number => Math.max(process.stdout.columns || 80, 22);
