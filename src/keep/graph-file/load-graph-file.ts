import { AppError, badUserInput } from '../../base/errors.js';
import { sha256 } from '../../base/canonical.js';
import type { Foundation } from '../../dossier/import/foundation.js';
import { noteDataVersion, type Origin } from '../../dossier/import/replace.js';
import type { Graph, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import type { Derivation } from './derivation.js';
import { inspectGraphFile } from './inspect.js';
import type { LineOf } from './records.js';

const dossiersOfBatch = 20;
const linesOfBatch = 1000;

/** What an import of a graph file did. */
export interface GraphLoaded extends Pick<LineOf<'dossiers'>, 'dossiers' | 'nodes' | 'relationships'> {
  /** That of the graph now. */
  dataVersion: string;
}

/**
 * Takes a graph file, as `npm run export -- ndjson` writes it, into an empty engine: one transaction, all or nothing.
 * Afterwards the graph is as if its dossiers had been imported: they can be corrected and retracted, and an export gives
 * the bytes of the file. What is written is what the dossiers of the file give; its other lines are only compared with it.
 * The engine needs the memory to hold all of it in that transaction, and so does this process.
 *
 * @param originOf where a document's dossier counts as coming from
 * @returns how much the graph holds now
 * @throws AppError BAD_USER_INPUT if the graph is not empty, or the file is not whole, edited, or of another version
 */
export async function loadGraphFile(
  graph: Graph,
  foundation: Foundation,
  file: string,
  originOf: (document: string) => Origin,
): Promise<GraphLoaded> {
  const { counts, derivation, dataVersion } = await inspectGraphFile(file, foundation);
  const written = graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    await expectEmpty(transaction);
    await writeDossiers(transaction, derivation, originOf);
    await writeNodes(transaction, derivation);
    await writeRelationships(transaction, derivation);
    await noteDataVersion(transaction, foundation, derivation.hash);
  });
  await written.catch((error: unknown) => {
    throw isTooLarge(error) ? tooLarge(file, counts) : error;
  });
  return { ...counts, dataVersion };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof AppError && error.code === 'QUERY_TOO_COMPLEX';
}

function tooLarge(
  file: string,
  { nodes, relationships }: Pick<GraphLoaded, 'nodes' | 'relationships'>,
): AppError {
  const size = `${nodes} nodes and ${relationships} relationships`;
  return badUserInput(
    `${file}: ${size} take more memory than the engine has for one transaction. Nothing was imported.`,
    'Use an engine with more memory, or import the dossiers themselves: that takes a transaction each.',
  );
}

async function expectEmpty(transaction: Transaction): Promise<void> {
  const [found] = await transaction.run(statement('graph-file/anything'));
  if (!found) return;
  const what = `${String((found['labels'] as string[]).at(-1))} ${String(found['id'] ?? '')}`.trim();
  throw badUserInput(
    `Expected an empty graph; found ${what} in it. Nothing was imported.`,
    'Let NEO4J_DATA name a new folder, or NEO4J_URI an empty server.',
  );
}

async function writeDossiers(
  transaction: Transaction,
  { dossiers }: Derivation,
  originOf: (document: string) => Origin,
): Promise<void> {
  const importedAt = new Date().toISOString();
  for (const batch of batchesOf(dossiers, dossiersOfBatch)) {
    const rows = batch.map(({ dossier: id, text }) => ({
      id,
      properties: { text, hash: sha256(text), origin: originOf(id), retracted: false, importedAt },
    }));
    await transaction.run(statement('import/store-dossiers'), { rows });
  }
}

async function writeNodes(transaction: Transaction, { graph }: Derivation): Promise<void> {
  for (const batch of batchesOf(graph.nodes.values(), linesOfBatch)) {
    const rows = batch.map(({ labels, properties }) => ({ labels, properties }));
    await transaction.run(statement('graph-file/nodes'), { rows });
  }
}

async function writeRelationships(transaction: Transaction, { graph }: Derivation): Promise<void> {
  for (const batch of batchesOf(graph.edges.values(), linesOfBatch)) {
    const rows = batch.map(({ type, from, to, properties }) => ({ type, from, to, properties }));
    const [written] = await transaction.run(statement('graph-file/relationships'), { rows });
    if (written?.['made'] !== rows.length)
      throw new Error(
        `Expected ${rows.length} relationships to be written; found ${String(written?.['made'])}.`,
      );
  }
}

function* batchesOf<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
