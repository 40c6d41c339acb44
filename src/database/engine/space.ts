import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Bytes with which an engine starts and works for a while: a log of its transactions takes as much. */
const enough = 32_000_000;
const glance = 1_000;

/** Waits until there is space for an engine on the disk of a folder. @throws AbortError when `signal` says so */
export async function untilSpace(folder: string, signal: AbortSignal): Promise<void> {
  while (!(await hasSpace(folder))) await pause(glance, undefined, { signal, ref: false });
}

async function hasSpace(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= enough;
}
