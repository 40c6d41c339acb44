import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../dist/config.js';
import { open } from '../dist/commands/open.js';
import { importDossiers } from '../dist/dossier/import-many.js';
import { dossiers } from './corpus/generate.mjs';

/** Version of the corpus: bumped when the generator makes other dossiers, so that kept data folders are made anew. */
const corpusVersion = 3;

/**
 * The engine of a size, on a data folder of its own outside the clone, with the corpus in it: loaded at the first run, kept
 * for the next ones.
 * @param {import('./corpus/sizes.mjs').Size} size
 * @param {(line: string, passing?: boolean) => void} report
 */
export async function openCorpus(size, report) {
  const config = { ...readConfig(), server: undefined };
  const opened = await open(config, report, { dataDirectory: folderOf(config, size) });
  const pid = await pidOf(folderOf(config, size));
  const loading = await load(opened, size, report);
  return { ...opened, pid, loading, folder: folderOf(config, size) };
}

function folderOf({ environment }, { name }) {
  const cache = environment.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const root = environment.BENCH_DATA ?? join(cache, 'customs-cooperation-graph', 'bench');
  return join(root, `${name}-${corpusVersion}`);
}

async function pidOf(folder) {
  return JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8')).pid;
}

/**
 * Imports what is missing.
 * @returns {Promise<{claims: number, seconds: number} | undefined>} undefined if all was there before
 */
async function load({ graph, foundation }, size, report) {
  const last = await graph.rows(
    {
      name: 'bench/last',
      text: 'MATCH (d:Dossier {id: $id}) MATCH (w:Writer {foundation: $foundation}) RETURN d.id',
    },
    { id: `document:bench-${size.events - 1}`, foundation: foundation.hash },
  );
  if (last.length > 0) return undefined;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const { added } = await importDossiers(graph, foundation, texts(size), ({ documents, added: claims }) =>
    report(
      `Loading ${size.name}: ${documents} documents, ${claims} claims, ${Math.round(claims / seconds())} a second`,
      true,
    ),
  );
  await settle(graph);
  return { claims: added, seconds: seconds() };
}

function* texts(size) {
  for (const dossier of dossiers(size)) yield { dossier, text: JSON.stringify(dossier), origin: 'file' };
}

/** Fresh statistics for the planner: those of an empty graph would choose other plans. */
async function settle(graph) {
  await graph.command({ name: 'bench/statistics', text: 'CALL db.prepareForReplanning()' });
}
