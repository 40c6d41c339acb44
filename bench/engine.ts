import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../src/base/config.js';
import { open, type Opened } from '../src/commands/open.js';
import type { Report } from '../src/database/engine/report.js';
import { makeCorpus } from './corpus/bulk/make.js';
import type { Size } from './corpus/sizes.js';

/** Version of the corpus: bumped when the generator makes other dossiers, so that kept data folders are made anew. */
const corpusVersion = 4;

/** The engine of a size at work, its process and its folder. */
export type Corpus = Opened & { pid: number; folder: string };

/**
 * The engine of a size, on a data folder of its own outside the clone, with the corpus in it: made at the first run by the
 * bulk path, kept for the next ones.
 */
export async function openCorpus(size: Size, report: Report): Promise<Corpus> {
  const config = { ...readConfig(), server: undefined };
  const folder = folderOf(config, size);
  await makeCorpus(config, folder, size, report);
  const opened = await open(config, report, { dataDirectory: folder });
  return { ...opened, pid: await pidOf(folder), folder };
}

function folderOf({ environment }: Config, { name }: Size): string {
  const cache = environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const root = environment['BENCH_DATA'] ?? join(cache, 'customs-cooperation-graph', 'bench');
  return join(root, `${name}-${corpusVersion}`);
}

async function pidOf(folder: string): Promise<number> {
  const told = JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8')) as { pid: number };
  return told.pid;
}
