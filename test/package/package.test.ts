import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';

interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const TAG = '<zoom-join signature-endpoint="/sign" meeting="weekly" autojoin="">';

describe('the package, as npm packs it', () => {
  let project: string;
  let packed: Packed;
  let packageJson: PackageJson;

  /** A project with the package and what it depends on, and nothing else of ours. */
  before(async () => {
    project = await mkdtemp(path.join(tmpdir(), 'zoom-join-package-'));
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
    [packed] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' })) as [Packed];
    const folder = path.join(project, 'node_modules/zoom-join');
    await mkdir(folder, { recursive: true });
    const tarball = path.join(project, packed.filename);
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
    packageJson = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    for (const name of [...Object.keys(packageJson.dependencies), 'react', 'react-dom']) {
      const link = path.join(project, 'node_modules', name);
      await mkdir(path.dirname(link), { recursive: true });
      await symlink(path.resolve('node_modules', name), link);
    }
    await writeFile(path.join(project, 'package.json'), '{"type": "module"}');
  });
  after(() => rm(project, { recursive: true, force: true }));

  const runInNode = (code: string): string => {
    const options = { cwd: project, encoding: 'utf8' } as const;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', code],
      options,
    );
    assert.equal(stderr, '');
    return stdout;
  };

  it('has what users need and nothing else', () => {
    const wanted =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|php\/[\w-]+\.php|dist\/.+\.(js|d\.ts|html|json))$/;
    const files = packed.files.map((file) => file.path);
    assert.deepEqual(
      files.filter((file) => !wanted.test(file) || file.startsWith('dist/script/')),
      [],
    );
    for (const file of [
      'dist/browser/zoom-join.js',
      'dist/browser/diagnosis.js',
      'dist/browser/locales/de.js',
      'dist/browser/zoom-join-frame.html',
    ])
      assert(files.includes(file), file);
  });

  it('can be imported in Node, by every name', () => {
    const names = Object.keys(packageJson.exports).filter(
      (name) => !/\.(js|json|html)$/.test(name),
    );
    const imports = names.map((name) => `await import('zoom-join${name.slice(1)}');`);
    assert(imports.length > 10);
    assert.equal(runInNode(`${imports.join('\n')} console.log('all')`), 'all\n');
  });

  it('renders in React on a server', () => {
    const html = runInNode(`
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import 'zoom-join/react';
      const link = createElement('a', { href: '/zoom' }, 'Open in Zoom');
      const properties = { 'signature-endpoint': '/sign', meeting: 'weekly', autojoin: true, 'onjoin-error': () => {} };
      console.log(renderToString(createElement('zoom-join', properties, link)));
    `);
    assert.equal(html, `${TAG}<a href="/zoom">Open in Zoom</a></zoom-join>\n`);
  });

  // Astro, SvelteKit and Nuxt render so; some of them run packages through Vite as well.
  for (const noExternal of [[], ['zoom-join']]) {
    it(`renders in Vite on a server, ${noExternal.length > 0 ? 'transformed' : 'as it is'}`, async () => {
      const page = `import { ZoomJoinElement } from 'zoom-join';
        export const html = \`${TAG}</zoom-join>\`;
        export const kind = typeof ZoomJoinElement;`;
      await writeFile(path.join(project, 'page.js'), page);
      const vite = await createServer({
        root: project,
        configFile: false,
        logLevel: 'error',
        appType: 'custom',
        server: { middlewareMode: true, ws: false },
        ssr: { noExternal },
      });
      try {
        const { html, kind } = await vite.ssrLoadModule('/page.js');
        assert.equal(kind, 'function');
        assert.equal(html, `${TAG}</zoom-join>`);
      } finally {
        await vite.close();
      }
    });
  }
});
