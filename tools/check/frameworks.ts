/** What TypeScript knows of the tag in each framework's templates, with the package as a project has it installed. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

const ROOM = 'test/package';
const INSTALLED = `${ROOM}/node_modules/zoom-join`;

rmSync(INSTALLED, { recursive: true, force: true });
cpSync('package.json', `${INSTALLED}/package.json`);
cpSync('dist', `${INSTALLED}/dist`, { recursive: true });

const checks = [
  ['vue-tsc', '-p', 'types'],
  ['svelte-check', '--workspace', 'types', '--tsconfig', './tsconfig.json', '--output', 'machine'],
] as const;
for (const [program, ...args] of checks) {
  const options = { cwd: ROOM, stdio: 'inherit' } as const;
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, options);
  if (status !== 0) process.exitCode = 1;
}
