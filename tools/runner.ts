/**
 * Runs tasks: what a task needs comes before it, tasks that need nothing of each other run side by side, and one that
 * fails hides no other's result. A task that says what it makes from what is left out while that is unchanged.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { install } from './install.mjs';

export interface Task {
  /** Tasks that must have succeeded before. */
  readonly needs?: readonly string[];
  /** Folders with a lock file of their own; their programs can be run as well. */
  readonly installs?: readonly string[];
  /** A program of node_modules with its arguments, without quotes. */
  readonly run?: string;
  /** The folder to run it in. */
  readonly in?: string;
  /** The files that it reads, and those that it makes: patterns and paths. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

type Tasks = Readonly<Record<string, Task>>;
type Outcome = 'done' | 'unchanged' | 'failed' | 'left out';

export const isGood = (outcome: Outcome): boolean => outcome === 'done' || outcome === 'unchanged';

/** Sets the process's exit status; the task's own output goes through, that of what it needs is shown when it ends. */
export const runTask = async (
  tasks: Tasks,
  name: string,
  args: readonly string[],
): Promise<void> => {
  const task = tasks[name];
  if (!task) {
    console.error(`No task ${name}. There are: ${Object.keys(tasks).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const outcomes = await runAll(tasks, task.needs ?? []);
  const failed = [...outcomes].filter(([, outcome]) => !isGood(outcome));
  if (failed.length > 0) {
    console.error(`\n${failed.map(([other, outcome]) => `${other}: ${outcome}`).join('\n')}`);
    process.exitCode = 1;
  } else if (task.run) {
    const [outcome, status] = await runOne(name, task, args);
    if (outcome === 'failed') process.exitCode = status || 1;
  } else console.log(`\n${name}: ${outcomes.size} tasks done`);
};

/** Those named and what they need, each once, as many side by side as there are processors. */
export const runAll = async (
  tasks: Tasks,
  names: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> => {
  const running = new Map<string, Promise<Outcome>>();
  const outcomes = new Map<string, Outcome>();
  const slots = limit(availableParallelism());
  const start = (name: string): Promise<Outcome> => {
    const started = running.get(name) ?? perform(name);
    running.set(name, started);
    return started;
  };
  const perform = async (name: string): Promise<Outcome> => {
    const task = tasks[name];
    if (!task) throw new Error(`No task ${name}`);
    const needed = await Promise.all((task.needs ?? []).map(start));
    const isReady = needed.every(isGood);
    const [outcome, , output] = isReady
      ? await slots(() => runOne(name, task))
      : (['left out', 1, ''] as const);
    const shown = outcome === 'failed' ? `\n${output.trimEnd()}\n` : '';
    if (task.run && outcome !== 'unchanged') console.log(`${name}: ${outcome}${shown}`);
    outcomes.set(name, outcome);
    return outcome;
  };
  await Promise.all(names.map(start));
  return outcomes;
};

/** @param args undefined where the output is to be kept and given back */
const runOne = async (
  name: string,
  task: Task,
  args?: readonly string[],
): Promise<readonly [outcome: Outcome, status: number, output: string]> => {
  const { run, installs = [], in: folder = '.' } = task;
  if (!run) return ['done', 0, ''];
  const hash = hashOf(task);
  const note = path.join('.cache/tasks', name.replaceAll(':', '-'));
  const isThere = task.to?.every((file) => existsSync(file));
  if (hash && isThere && existsSync(note) && readFileSync(note, 'utf8') === hash)
    return ['unchanged', 0, ''];
  try {
    for (const room of installs) install(room);
  } catch (error) {
    return ['failed', 1, String(error)];
  }
  const [program = '', ...rest] = [...run.split(' '), ...(args ?? [])];
  const command =
    program === 'tsx' ? [process.execPath, '--import', 'tsx'] : [find(program, installs)];
  const [status, output] = await execute([...command, ...rest], folder, args !== undefined);
  if (status !== 0) return ['failed', status, output];
  if (hash) {
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, hash);
  }
  return ['done', 0, output];
};

const find = (program: string, rooms: readonly string[]): string => {
  const bins = ['.', ...rooms].map((room) => path.resolve(room, 'node_modules/.bin', program));
  return bins.find((bin) => existsSync(bin)) ?? program;
};

/** Of what it reads; the lock files, too, since they say by what it is made. */
const hashOf = ({ from, installs = [], run = '' }: Task): string | undefined => {
  if (!from) return undefined;
  const locks = ['.', ...installs].flatMap((room) =>
    ['package.json', 'package-lock.json'].map((file) => path.join(room, file)),
  );
  const ignore = ['**/node_modules/**', 'examples/*/dist/**', 'examples/*/angular/dist/**'];
  const hash = createHash('sha256').update(run);
  for (const file of [...locks, ...globSync([...from], { ignore }).sort()])
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const execute = (
  [program = '', ...args]: readonly string[],
  cwd: string,
  isShown: boolean,
): Promise<[status: number, output: string]> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.once('error', (error) => resolve([1, `${output}${error}`]));
    child.once('close', (status) => resolve([status ?? 1, output]));
    if (isShown) forwardSignals(child);
  });

/** The child ends as it wants to, and this process after it. */
const forwardSignals = (child: { kill(signal: NodeJS.Signals): boolean }): void => {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
};

/** Lets no more run at once than there is room for. */
const limit = (room: number) => {
  let free = room;
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};
