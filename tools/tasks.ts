/** What npm's scripts do: `npm run TASK`. tools/runner.ts runs them. */
import { isGood, runAll, runTask, type Task } from './runner.js';

/** What `dist` is made from. */
const SOURCES = ['src/**', 'tools/build/*', 'vite.config.ts', 'tsconfig*.json', 'LICENSE'] as const;

const FRAMEWORKS = ['examples/frameworks/**'] as const;

const tasks = {
  start: { run: 'tsx demo/server.ts' },
  format: { run: 'biome check --write .' },

  build: {
    installs: ['tools/build'],
    run: 'tsx tools/build/package.ts',
    from: SOURCES,
    to: ['dist/index.js', 'dist/custom-elements.json', 'dist/script/tag.html'],
  },
  'build:demo': { run: 'vite build demo' },
  'build:wordpress': {
    needs: ['build'],
    run: 'tsx tools/build/wordpress.ts',
    from: [...SOURCES, 'wordpress/zoom-join/**', 'php/*'],
    to: ['wordpress/build/zoom-join.zip'],
  },

  'build:frameworks': {
    needs: ['build'],
    installs: ['examples/frameworks'],
    run: 'npm run build',
    in: 'examples/frameworks',
    from: [...SOURCES, ...FRAMEWORKS],
    to: ['examples/frameworks/dist/react/index.html'],
  },
  // For those who make the page: React mounts twice there, and each says what it finds wrong.
  'build:frameworks-development': {
    needs: ['build:frameworks'],
    installs: ['examples/frameworks'],
    run: 'npm run build:development',
    in: 'examples/frameworks',
    from: [...SOURCES, ...FRAMEWORKS],
    to: ['examples/frameworks/dist/development/react/index.html'],
  },

  docs: { installs: ['tools/build'], run: 'tsx tools/docs/readme-tables.ts' },
  vectors: { run: 'tsx test/vectors/make.ts' },

  test: { installs: ['test'], run: 'tsx tools/test/run.ts' },
  'test:quick': {
    installs: ['test'],
    run: 'tsx tools/test/run.ts --chromium test/unit test/element',
  },

  check: {
    needs: [
      'check:format',
      'check:types',
      'check:imports',
      'check:docs',
      'check:links',
      'check:tables',
      'check:snippets',
      'check:dist',
      'check:frameworks',
      'check:size',
      'check:publint',
      'check:exports',
    ],
  },
  'check:format': { run: 'biome ci .' },
  'check:types': {
    installs: [
      ...['tools/build', 'tools/check', 'tools/bench'],
      ...['test', 'test/server', 'test/php', 'test/support/webkit'],
    ],
    run: 'tsc -p .',
  },
  'check:imports': {
    installs: ['tools/check', 'test', 'test/server', 'test/php'],
    run: 'depcruise --config .dependency-cruiser.mjs src tools test',
  },
  'check:docs': { run: 'tsx tools/check/docs.ts' },
  'check:links': {
    installs: ['tools/check'],
    run: 'tsx tools/check/links.ts . https://github.com/zoom-join/zoom-join',
  },
  'check:tables': { installs: ['tools/build'], run: 'tsx tools/docs/readme-tables.ts --check' },
  'check:snippets': { run: 'tsx tools/check/snippets.ts' },
  'check:dist': { needs: ['build'], installs: ['tools/check'], run: 'tsx tools/check/dist.ts' },
  'check:frameworks': {
    needs: ['build'],
    installs: ['test/package'],
    run: 'tsx tools/check/frameworks.ts',
  },
  'check:size': {
    needs: ['build'],
    installs: ['tools/check'],
    run: 'size-limit',
    in: 'tools/check',
  },
  'check:publint': { needs: ['build'], installs: ['tools/check'], run: 'publint --strict' },
  'check:exports': {
    needs: ['build'],
    installs: ['tools/check'],
    run: 'attw --pack . --profile esm-only --quiet --exclude-entrypoints zoom-join-frame.html',
  },

  'bench:cycles': { installs: ['test'], run: 'tsx tools/bench/cycles.ts' },
  'bench:diagnose': { run: 'tsx tools/bench/diagnose.ts' },
  'bench:join': { needs: ['build'], installs: ['test'], run: 'tsx tools/bench/join.ts' },
  'bench:server': { installs: ['tools/bench'], run: 'tsx tools/bench/server.ts' },
  'bench:wordpress': {
    needs: ['build:wordpress'],
    installs: ['test', 'test/wordpress'],
    run: 'tsx tools/bench/wordpress.ts',
  },

  change: { installs: ['tools/release'], run: 'changeset' },
  'release:version': { installs: ['tools/release'], run: 'tsx tools/release/version.ts' },
  release: { needs: ['check'], installs: ['tools/release'], run: 'changeset publish' },
} as const satisfies Readonly<Record<string, Task>>;

export type TaskName = keyof typeof tasks;

/** @returns whether all of them, and what they need, succeeded */
export const prepare = async (names: readonly TaskName[]): Promise<boolean> =>
  [...(await runAll(tasks, names)).values()].every(isGood);

export const main = ([name = '', ...args]: readonly string[]): Promise<void> =>
  runTask(tasks, name, args);
