import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../dist/base/config.js';
import { open } from '../dist/commands/open.js';
import { makeCorpus } from './corpus/bulk/make.mjs';

/** Version of the corpus: bumped when the generator makes other dossiers, so that kept data folders are made anew. */
const corpusVersion = 4;

/**
 * The engine of a size, on a data folder of its own outside the clone, with the corpus in it: made at the first run by the
 * bulk path, kept for the next ones.
 * @param {import('./corpus/sizes.mjs').Size} size
 * @param {(line: string, passing?: boolean) => void} report
 */
export async function openCorpus(size, report) {
  const config = { ...readConfig(), server: undefined };
  const folder = folderOf(config, size);
  await makeCorpus(config, folder, size, report);
  const opened = await open(config, report, { dataDirectory: folder });
  return { ...opened, pid: await pidOf(folder), folder };
}

function folderOf({ environment }, { name }) {
  const cache = environment.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const root = environment.BENCH_DATA ?? join(cache, 'customs-cooperation-graph', 'bench');
  return join(root, `${name}-${corpusVersion}`);
}

async function pidOf(folder) {
  return JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8')).pid;
}
