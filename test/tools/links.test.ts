import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

describe('the check of links', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zoom-join-links-'));
    mkdirSync(path.join(folder, 'docs'));
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'server.mjs'), '');
    writeFileSync(path.join(folder, 'node_modules/other.md'), '[none](none.md)');
    writeFileSync(
      path.join(folder, 'README.md'),
      '# Zoom’s `join()` & more\n\n## Twice\n\n## Twice\n',
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  const dead = (text: string): readonly string[] => {
    writeFileSync(path.join(folder, 'docs/page.md'), text);
    const args = ['tools/check/links.ts', folder, 'https://github.com/owner/name'];
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    const lines = stdout.split('\n').filter(Boolean);
    assert.equal(status, lines.length > 0 ? 1 : 0);
    return lines;
  };

  it('finds links to files, folders and headings that are not there', () => {
    assert.deepEqual(
      dead(`# Here
[a](../server.js) [b](none/) [c](../README.md#none) [d](#none) ![e](none.png) [f][ref]
<https://github.com/owner/name/blob/main/none.md>

[ref]: ../none.md
`),
      [
        'docs/page.md: ../server.js',
        'docs/page.md: none/',
        'docs/page.md: ../README.md#none',
        'docs/page.md: #none',
        'docs/page.md: none.png',
        'docs/page.md: ../none.md',
        'docs/page.md: https://github.com/owner/name/blob/main/none.md',
      ],
    );
  });

  it('has nothing against links that lead somewhere, against other sites and against code', () => {
    assert.deepEqual(
      dead(`# Here
[a](../server.mjs) [b](../docs/) [c](../README.md#zooms-join--more) [d](#here) [e](../README.md#twice-1)
[f](https://example.org/none) [g](mailto:a@example.org) \`[h](none.md)\`
<https://github.com/owner/name/blob/main/server.mjs> <https://github.com/owner/name/issues>

\`\`\`md
[i](none.md)
\`\`\`
`),
      [],
    );
  });
});
