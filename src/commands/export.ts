import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import { badUserInput } from '../errors.js';
import { exportFormats, type ExportFormat } from './export-formats.js';
import type { Output } from './output.js';
import { withProject } from './open.js';

/**
 * `export FORMAT [--out DIR]`: to a file in the folder, or to standard output.
 *
 * @throws AppError BAD_USER_INPUT for a format that there is not
 */
export async function exportGraph(
  config: Config,
  format: string,
  folder: string | undefined,
  output: Output,
): Promise<void> {
  const found = formatNamed(format);
  await withProject(config, output.report, async ({ graph }) => {
    const lines = Readable.from(found.write(graph));
    if (folder === undefined) return pipeline(lines, output.stream, { end: false });
    await mkdir(folder, { recursive: true });
    const file = join(folder, found.file);
    await pipeline(lines, createWriteStream(file));
    output.report(`Wrote ${file}.`);
  });
}

function formatNamed(format: string): ExportFormat {
  const found = exportFormats[format];
  if (found) return found;
  const known = Object.keys(exportFormats).join(', ');
  throw badUserInput(`Expected a format of ${known}; found ${JSON.stringify(format)}.`);
}
