/** How findings, claims and errors look in a terminal: colours on a TTY alone, lines no wider than it. */
import pc from 'picocolors';
import type { ZoomJoinError } from '../problems/error.js';
import type { Finding } from '../problems/finding.js';

export const printError = ({ code, message, hint }: ZoomJoinError): void => {
  console.error(`${pc.red(`✗ ${code}`)}\n${indented(message)}\n${indented(hint)}`);
};

export const printFindings = (findings: readonly Finding[]): void => {
  for (const { code, level, message, fix, docs } of findings) {
    const title = level === 'error' ? pc.red(`✗ ${code}`) : pc.yellow(`! ${code}`);
    console.log(`${title}\n${indented(message)}\n${indented(fix)}\n  ${pc.dim(docs)}\n`);
  }
};

/** Rows of cells, aligned. */
export const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
    console.log(`  ${pc.bold(cells[0] ?? '')}  ${cells.slice(1).join('  ')}`.trimEnd());
  }
};

const indented = (text: string): string => {
  const width = Math.max((process.stdout.columns || 80) - 2, 20);
  const lines = text.match(new RegExp(`.{1,${width - 2}}(?=\\s|$)|\\S+`, 'g')) ?? [];
  return lines.map((line) => `  ${line.trim()}`).join('\n');
};
