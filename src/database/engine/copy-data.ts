import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../base/errors.js';
import { pause } from './process.js';

/** Times in milliseconds: how long nothing may have been written before a copy is made, and how long we wait for that. */
const quiet = 200;
const patience = 60_000;

/**
 * Copies the data of an engine of ours, which may run meanwhile, into another data folder: the state of the files is
 * as after a power failure, and Neo4j recovers from that when it starts. If a file changes during the copy, the copy is
 * discarded and made again, so that it holds one consistent state.
 *
 * @param from data folder of the engine
 * @param to another data folder, without data
 * @throws AppError DATABASE_UNAVAILABLE where the engine writes without a pause for a minute
 */
export async function copyData(from: string, to: string): Promise<void> {
  const end = Date.now() + patience;
  const partial = join(to, 'data.partial');
  await mkdir(to, { recursive: true, mode: 0o700 });
  while (!(await copyOnce(join(from, 'data'), partial))) {
    if (Date.now() > end) throw busy();
    await pause(quiet / 2);
  }
  // The users are copied with the data, and so their password is the same.
  await cp(join(from, 'password'), join(to, 'password'));
  await rename(partial, join(to, 'data'));
}

/** @returns false where the engine wrote, or took a file away, meanwhile */
async function copyOnce(from: string, partial: string): Promise<boolean> {
  try {
    return await tryCopy(from, partial);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function tryCopy(from: string, partial: string): Promise<boolean> {
  const before = await stamps(from);
  if (before.newest > Date.now() - quiet) return false;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  // The logs first: what reaches the store later than its log was copied does no harm when the log is replayed.
  for (const name of ['transactions', 'databases', 'dbms']) {
    await cp(join(from, name), join(partial, name), { recursive: true, preserveTimestamps: true });
  }
  return (await stamps(from)).text === before.text;
}

/** Name, size and time of each file, as one text, and the newest time. */
async function stamps(folder: string): Promise<{ text: string; newest: number }> {
  const lines: string[] = [];
  let newest = 0;
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const { size, mtimeMs } = await stat(join(folder, name));
    lines.push(`${name} ${size} ${mtimeMs}`);
    newest = Math.max(newest, mtimeMs);
  }
  return { text: lines.join('\n'), newest };
}

function busy(): AppError {
  const message =
    'The graph changes without a pause, so that no copy of it can be made for ad-hoc statements.';
  return new AppError('DATABASE_UNAVAILABLE', message, 'Try again when the import is done.', {
    retryAfter: 60,
  });
}
