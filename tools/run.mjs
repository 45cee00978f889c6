// `node tools/run.mjs TASK [ARGUMENTS]`, which is what npm's scripts are: installs what the clone lacks, then runs the
// task of tools/tasks.ts.
import { install } from './install.mjs';

install();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./tasks.ts');
await main(process.argv.slice(2));
