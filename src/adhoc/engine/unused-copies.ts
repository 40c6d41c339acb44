import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUsed } from '../../database/engine/engine.js';

/** Removes the copies of other versions on which no engine runs, such as those of processes that were killed. */
export async function removeUnusedCopies(folder: string, version: string): Promise<void> {
  if (!existsSync(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const home = join(folder, name);
    if (name !== version && !(await isUsed(home))) await rm(home, { recursive: true, force: true });
  }
}
