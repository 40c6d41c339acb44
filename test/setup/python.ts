import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readConfig } from '../../src/base/config.js';
import { inCi } from './ci.js';
import { fromRoot } from './graph.js';

const run = promisify(execFile);
const requirements = fromRoot('test/publish/export/requirements.txt');

/** A Python with the packages of test/publish/export/requirements.txt, or why there is none. */
export interface Python {
  /** Its executable; undefined if there is none. */
  path: string | undefined;
  /** In the name of a test: why it does not run here. */
  reason: string;
}

/**
 * Finds or makes the Python of the tests: a virtual environment in the user's cache, made once for each list of packages.
 * Where Python or the package index is absent the tests that need it do not run, and say so in their names; in continuous
 * integration (`CI`), which can install both, that is a failure: nobody would read the names.
 *
 * @throws the reason, where `CI` is set
 */
export async function findPython(): Promise<Python> {
  const folder = environmentFolder();
  try {
    if (!existsSync(join(folder, 'complete'))) await makeAlone(folder);
    return { path: join(folder, 'bin/python'), reason: '' };
  } catch (error) {
    if (inCi) throw error;
    const reason = (error as Error).message.trim().split('\n').at(-1) ?? '';
    return { path: undefined, reason: ` (not run: no Python with its packages: ${reason})` };
  }
}

/** Runs a program of the tests with its arguments; what it says to standard error is a mistake. */
export async function runPython<T>(python: Python, program: string, ...args: string[]): Promise<T> {
  const path = python.path ?? 'python3';
  const { stdout, stderr } = await run(path, [fromRoot(program), ...args], { maxBuffer: 2 ** 28 });
  if (stderr !== '') throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

function environmentFolder(): string {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const cache = readConfig().environment['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'customs-cooperation-graph', `python-${hash}`);
}

/** Two files of tests may want it at the same moment, and one would clear away what the other makes. */
async function makeAlone(folder: string): Promise<void> {
  const lock = `${folder}.lock`;
  await mkdir(dirname(lock), { recursive: true });
  const mine = await mkdir(lock).then(
    () => true,
    () => false,
  );
  if (!mine) return waitFor(join(folder, 'complete'));
  try {
    await make(folder);
  } finally {
    await rm(lock, { recursive: true });
  }
}

/** @throws Error after ten minutes, or where whoever makes it gave up */
async function waitFor(file: string): Promise<void> {
  const lock = `${dirname(file)}.lock`;
  for (let seconds = 0; seconds < 600 && !existsSync(file); seconds += 1) {
    if (!existsSync(lock)) break;
    await setTimeout(1_000);
  }
  if (!existsSync(file)) throw new Error(`${file} is not there: take ${lock} away if nobody makes it.`);
}

async function make(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run('python3', ['-m', 'venv', '--clear', folder]);
  // One retry: where no index answers, the tests should not wait for it long.
  const options = ['--quiet', '--disable-pip-version-check', '--retries', '1'];
  await run(join(folder, 'bin/python'), ['-m', 'pip', 'install', ...options, '-r', requirements]);
  await writeFile(join(folder, 'complete'), '');
}
