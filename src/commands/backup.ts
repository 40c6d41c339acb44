import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { takeBackup } from '../backup/backup.js';
import { readBackup, writeBackup } from '../backup/format.js';
import { restoreBackup } from '../backup/restore.js';
import { fileReason } from '../base/file-error.js';
import type { Config } from '../config.js';
import { progressLine } from '../engine/report.js';
import { badUserInput } from '../errors.js';
import { readDataVersion } from '../meta/describe.js';
import { withProject } from './open.js';
import type { Output } from './output.js';

/**
 * `backup FILE`: the file is written whole or not at all.
 *
 * @throws AppError BAD_USER_INPUT if it cannot be written
 */
export async function backUp(config: Config, file: string, { report }: Output): Promise<void> {
  const backup = await withProject(config, report, ({ graph }) => takeBackup(graph));
  const partial = `${file}.${process.pid}`;
  try {
    await writeFile(partial, writeBackup(backup));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw badUserInput(`${file}: expected a file that can be written; ${fileReason(error)}.`);
  }
  report(`Wrote ${file}: ${backup.dossiers.length} dossiers.`);
}

/**
 * `restore FILE`: makes the graph of a backup in an empty database, all of it or nothing.
 *
 * @throws AppError BAD_USER_INPUT for a file that is no whole backup, and a database that is not empty
 */
export async function restore(config: Config, file: string, { print, report }: Output): Promise<void> {
  const backup = readBackup(await readText(file), file);
  const dataVersion = await withProject(config, report, async ({ graph, foundation }) => {
    await restoreBackup(graph, foundation, backup, (done, of) =>
      report(progressLine('Building the graph from the dossiers', done, of), true),
    );
    return (await readDataVersion(graph)) ?? '';
  });
  report(`Restored ${backup.dossiers.length} dossiers.`);
  print(`data version ${dataVersion === '' ? 'none' : dataVersion}`);
  if (dataVersion !== backup.dataVersion)
    report(
      `The vocabulary, the identity map, the preferences or the program are not those of the backup, whose data version was ${backup.dataVersion}: the graph follows the present ones.`,
    );
}

async function readText(file: string): Promise<string> {
  try {
    if (!(await stat(file)).isFile()) throw new Error('it is no file');
    return await readFile(file, 'utf8');
  } catch (error) {
    throw badUserInput(`${file}: expected a readable file; ${fileReason(error)}.`);
  }
}
