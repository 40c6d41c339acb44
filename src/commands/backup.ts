import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { takeBackup } from '../keep/backup/backup.js';
import { readBackup, writeBackup, type Backup } from '../keep/backup/format.js';
import { restoreBackup } from '../keep/backup/restore.js';
import { expectFile, fileReason } from '../base/file-error.js';
import type { Config } from '../base/config.js';
import { progressLine } from '../database/engine/report.js';
import { badUserInput } from '../base/errors.js';
import { readDataVersion } from '../dossier/import/data-version.js';
import { withProject } from './open.js';
import type { Output } from './output.js';

/**
 * `backup FILE`: the file is written whole or not at all. If it is a symbolic link, the file that it points to is written.
 *
 * @throws AppError BAD_USER_INPUT if it cannot be written, or something else than a file is there
 */
export async function backUp(config: Config, file: string, { report }: Output): Promise<void> {
  const target = await replaceable(file);
  const backup = await withProject(config, report, ({ graph }) => takeBackup(graph));
  const partial = `${target}.${process.pid}`;
  try {
    await writeFile(partial, writeBackup(backup));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw unwritable(file, error);
  }
  report(`Wrote ${file}: ${backup.dossiers.length} dossiers.`);
}

/** Refuses a device, such as /dev/null: the rename at the end would replace it for everybody. */
async function replaceable(file: string): Promise<string> {
  try {
    await expectFile(file);
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return file;
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): Error {
  return badUserInput(`${file}: expected a file that can be written; ${fileReason(error)}.`);
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
  if (dataVersion !== backup.dataVersion) report(differsFrom(backup));
}

/** Why the data version differs. The first format has no hash of the vocabulary, so its dossiers may have changed as well. */
function differsFrom({ dataVersion, foundation }: Backup): string {
  const shared = 'the vocabulary, the identity map, the preferences or the program';
  return foundation === undefined
    ? `The backup gives the data version ${dataVersion}: its dossiers, ${shared} are not those of then.`
    : `T${shared.slice(1)} are not those of the backup, whose data version was ${dataVersion}: the graph follows the present ones.`;
}

async function readText(file: string): Promise<string> {
  try {
    await expectFile(file);
    return await readFile(file, 'utf8');
  } catch (error) {
    throw badUserInput(`${file}: expected a readable file; ${fileReason(error)}.`);
  }
}
