import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../base/config.js';
import { badUserInput } from '../base/errors.js';
import { takeSnapshot, whole, type Snapshot } from '../keep/snapshot/snapshot.js';
import { exportFormats, filesNamed, type ExportFile } from './export-formats.js';
import type { Output } from './output.js';
import { withProject } from './open.js';

/**
 * `export FORMAT [--out DIR]`: to files in the folder, or one file to standard output. The files come whole or not at all.
 *
 * @throws AppError BAD_USER_INPUT for an unknown format, or several files without a folder; OVERLOADED if the
 *   graph changed meanwhile
 */
export async function exportGraph(
  config: Config,
  format: string,
  folder: string | undefined,
  output: Output,
): Promise<void> {
  const files = filesOf(format, folder);
  await withProject(config, output.report, async ({ graph }) => {
    const snapshot = await takeSnapshot(graph);
    if (folder !== undefined) return writeAll(snapshot, files, folder, output);
    for (const file of files) await pipeline(contents(snapshot, file), output.stream, { end: false });
  });
}

function filesOf(format: string, folder: string | undefined): ExportFile[] {
  const files = filesNamed(format);
  if (files.length === 0) {
    throw badUserInput(`Expected a format of ${exportFormats.join(', ')}; found ${JSON.stringify(format)}.`);
  }
  if (files.length === 1 || folder !== undefined) return files;
  const names = files.map(({ name }) => name).join(', ');
  throw badUserInput(`${format} is several files: ${names}.`, 'Add --out DIR, or ask for one of them.');
}

/** Files get their names only when all of them are complete. */
async function writeAll(
  snapshot: Snapshot,
  files: ExportFile[],
  folder: string,
  { report }: Output,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const paths = files.map(({ file }) => join(folder, file));
  try {
    for (const [index, file] of files.entries())
      await pipeline(contents(snapshot, file), createWriteStream(`${paths[index]}.part`));
    for (const path of paths) await rename(`${path}.part`, path);
  } finally {
    for (const path of paths) await rm(`${path}.part`, { force: true });
  }
  for (const path of paths) report(`Wrote ${path}.`);
}

function contents(snapshot: Snapshot, { write }: ExportFile): Readable {
  return Readable.from(whole(snapshot, write));
}
