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
import { exportNdjson } from '../../src/keep/snapshot/ndjson.js';
import { ensureConstraints } from '../../src/database/graph/constraints.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import { ownEngine } from './own.js';

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

/** A connection to the engine of this run, on a graph that holds nothing but its constraints. */
export async function emptyGraph(): Promise<Graph> {
  const graph = await connect(ownEngine());
  await ensureConstraints(graph);
  await clear(graph);
  return graph;
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

/** A graph that holds the seeds of the project, as a first start leaves it. */
export async function seededGraph(): Promise<Graph> {
  const graph = await emptyGraph();
  const { findings } = await loadSeeds(
    graph,
    await testFoundation(),
    fromRoot('seeds/dossiers'),
    () => undefined,
  );
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
  return graph;
}

/**
 * A graph that holds the seeds of the project, for tests that do no more than read: it is kept from one test file to the
 * next until a test empties or changes it, as the load takes far longer than the tests.
 */
export async function keptSeeds(): Promise<Graph> {
  const graph = await connect(ownEngine());
  const text = 'MATCH (writer:Writer) WHERE writer.keptFor = writer.dataVersion RETURN writer.id AS id';
  const [kept] = await graph.rows({ name: 'test/kept', text });
  if (kept) return graph;
  await graph.close();
  const seeded = await seededGraph();
  await seeded.command({
    name: 'test/keep',
    text: 'MATCH (writer:Writer) SET writer.keptFor = writer.dataVersion',
  });
  return seeded;
}

/** The two texts that the project was founded on: a small graph whose whole answers can be written out. */
export const foundingTexts = ['seed-be-2024-05-17-hls-antwerp', 'seed-vna-2019-10-asem13'];

/** A graph that holds the founding texts alone. */
export async function foundingGraph(): Promise<Graph> {
  const graph = await emptyGraph();
  const foundation = await testFoundation();
  for (const name of foundingTexts) {
    await importText(graph, foundation, readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
  }
  return graph;
}

/** Imports a dossier from its text; a mistake in it fails the test. */
export async function importText(graph: Graph, foundation: Foundation, text: string): Promise<ImportResult> {
  const { dossier, findings } = parseDossier(text, 'test', foundation.vocabulary);
  if (!dossier) throw new Error(findings.map(formatFinding).join('\n'));
  return importDossier(graph, foundation, { dossier, text, origin: 'file' });
}

/** The canonical export as one text. */
export async function exported(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportNdjson(graph)) lines.push(line);
  return lines.join('');
}
