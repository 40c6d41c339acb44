import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, pause, running, type Running } from './process.js';
import type { Report } from './report.js';

/** Releases the lock. */
export type Release = () => Promise<void>;

/** The lock of a data folder: held while its engine is started, found or stopped. */
export function lockOf(home: string): string {
  return join(home, 'engine.lock');
}

/** A file without a holder, or a guard, of this age in milliseconds was left by a process that was killed. */
const abandoned = 5_000;
const retry = 50;

/**
 * Takes a lock file: one process at a time. The lock of a process that has ended is taken over.
 *
 * @param limit time after which to give up, in milliseconds; without it we wait as long as the holder runs
 * @returns undefined where the limit passed
 */
export async function acquire(path: string, report: Report, limit = Infinity): Promise<Release | undefined> {
  const end = Date.now() + limit;
  let told = false;
  while (!(await create(path))) {
    if (Date.now() > end) return undefined;
    if (await isStale(path)) await remove(path);
    else await pause(retry);
    if (!told) report('Another process is starting or stopping the engine: waiting for it ...', true);
    told = true;
  }
  return () => rm(path, { force: true });
}

async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(running(process.pid)), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  return holder === undefined ? isOld(path) : !isRunning(holder);
}

/** When several processes see a stale lock, only one removes it, after checking again, so that the lock of the next holder stays. */
async function remove(path: string): Promise<void> {
  const guard = `${path}.guard`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (await isOld(guard)) await removeFolder(guard);
    await pause(retry);
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await removeFolder(guard);
  }
}

/** The process that holds the lock; undefined where the file is gone or not yet written to its end. */
async function readHolder(path: string): Promise<Running | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > abandoned;
  } catch {
    return false;
  }
}

async function removeFolder(path: string): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
