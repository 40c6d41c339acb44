import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { foundationOf, type Foundation } from '../../src/dossier/import/foundation.js';
import { loadSeeds } from '../../src/dossier/import/load-seeds.js';
import { importDossier, type ImportResult } from '../../src/dossier/import/import.js';
import { parseDossier } from '../../src/dossier/read/read-dossier.js';
import { formatFinding } from '../../src/dossier/read/finding.js';
import { readIdentity } from '../../src/dossier/vocabulary/identity.js';
import { readPreferences } from '../../src/dossier/vocabulary/preferences.js';
import { readVocabulary } from '../../src/dossier/vocabulary/vocabulary.js';
import { ensureConstraints } from '../../src/database/graph/constraints.js';
import type { Graph } from '../../src/database/graph/graph.js';

/** Absolute path of something in the project: `fromRoot('seeds/dossiers')`. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** What the graphs of the tests rest on: the project's own vocabulary and identity map. */
export async function testFoundation(): Promise<Foundation> {
  const vocabulary = await readVocabulary(fromRoot('seeds/vocabulary'));
  const identity = await readIdentity(fromRoot('seeds/identity.yaml'), vocabulary);
  const preferences = await readPreferences(fromRoot('seeds/preferences.yaml'), identity);
  return foundationOf(vocabulary, identity, preferences);
}

/** Leaves nothing in a graph but its constraints. */
export async function empty(graph: Graph): Promise<void> {
  await ensureConstraints(graph);
  await clear(graph);
}

/** Takes everything out of the graph, the bookkeeping included. */
export async function clear(graph: Graph): Promise<void> {
  // In batches: a large graph does not fit into the memory of one transaction.
  const text = 'MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 500 ROWS';
  await graph.command({ name: 'test/clear', text });
  await graph.command({
    name: 'test/constraints-hash',
    text: "MERGE (writer:Writer {id: 'writer'}) SET writer.constraints = 'kept by the tests'",
  });
}

/** A graph that is kept from one test file to the next until a test empties or changes it. */
interface Kept {
  name: string;
  load(graph: Graph): Promise<void>;
}

/** The seeds of the project, as a first start leaves them. */
export const seeds: Kept = {
  name: 'seeds',
  load: async (graph) => {
    const foundation = await testFoundation();
    const { findings } = await loadSeeds(graph, foundation, fromRoot('seeds/dossiers'), () => undefined);
    if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
  },
};

/** The two texts that the project was founded on: a small graph whose whole answers can be written out. */
export const foundingTexts = ['seed-be-2024-05-17-hls-antwerp', 'seed-vna-2019-10-asem13'];

/** The founding texts alone. */
export const founding: Kept = {
  name: 'founding texts',
  load: async (graph) => {
    const foundation = await testFoundation();
    for (const name of foundingTexts)
      await importText(graph, foundation, readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
  },
};

/** What tells a graph from one that was changed since: how much it holds, and the version that every import writes. */
const state = `MATCH (writer:Writer)
  WITH writer, COUNT { () } AS nodes, COUNT { ()-->() } AS relations
  WITH writer, writer.dataVersion + ' ' + nodes + ' ' + relations AS state`;

/** Makes the graph hold what is wanted, and no more: nothing is to be done where an earlier file left it so. */
export async function hold(graph: Graph, { name, load }: Kept): Promise<void> {
  const text = `${state} WHERE writer.keptFor = state AND writer.kept = $name RETURN writer.id AS id`;
  const [found] = await graph.rows({ name: 'test/kept', text }, { name });
  if (found) return;
  await empty(graph);
  await load(graph);
  const keep = `${state} SET writer.keptFor = state, writer.kept = $name`;
  await graph.command({ name: 'test/keep', text: keep }, { name });
}

/** For a test that changes the graph: the next file does not take it for the kept one. */
export async function keepNoLonger(graph: Graph): Promise<void> {
  await graph.command({
    name: 'test/change',
    text: 'MATCH (writer:Writer) REMOVE writer.keptFor, writer.kept',
  });
}

/** Imports a dossier from its text; a mistake in it fails the test. */
export async function importText(graph: Graph, foundation: Foundation, text: string): Promise<ImportResult> {
  const { dossier, findings } = parseDossier(text, 'test', foundation.vocabulary);
  if (!dossier) throw new Error(findings.map(formatFinding).join('\n'));
  return importDossier(graph, foundation, { dossier, text, origin: 'file' });
}
