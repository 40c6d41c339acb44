import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../base/config.js';
import { badUserInput } from '../base/errors.js';
import { loadGraphFile } from '../keep/graph-file/load-graph-file.js';
import type { Origin } from '../dossier/import/replace.js';
import { seedsFolder, withProject } from './open.js';
import type { Output } from './output.js';

/** True for the files of `export ndjson`, by their names. */
export function isGraphFile(file: string): boolean {
  return file.endsWith('.ndjson');
}

/**
 * `import graph.ndjson`: a whole graph into an empty engine, all or nothing.
 *
 * @throws AppError BAD_USER_INPUT if other files are with it, or as `loadGraphFile` does
 */
export async function importGraphFile(config: Config, files: string[], output: Output): Promise<void> {
  const [file = ''] = files;
  if (files.length > 1)
    throw badUserInput('A graph file is imported alone.', 'Import the dossiers afterwards.');
  const loaded = await withProject(config, output.report, ({ graph, foundation }) =>
    loadGraphFile(graph, foundation, file, originOf),
  );
  const { dossiers, nodes, relationships, dataVersion } = loaded;
  output.print(`${file}: ${dossiers} dossiers, ${nodes} nodes, ${relationships} relationships imported`);
  output.print(`data version ${dataVersion}`);
}

/** A document whose file is among the seeds counts as a seed: it is retracted when its file is gone. */
function originOf(document: string): Origin {
  return existsSync(join(seedsFolder, `${document.replace(/^document:/, '')}.yaml`)) ? 'seed' : 'file';
}
