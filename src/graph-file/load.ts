import { AppError, badUserInput } from '../errors.js';
import { sha256 } from '../dossier/canonical.js';
import type { Foundation } from '../dossier/foundation.js';
import { finish, type Origin } from '../dossier/replace.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { statement } from '../graph/statement.js';
import { inspectGraphFile } from './inspect.js';
import { batchesOf } from './read.js';
import type { LineOf } from './records.js';

const dossiersOfBatch = 20;
const linesOfBatch = 1000;

/**
 * Takes a graph file, as `npm run export -- ndjson` writes it, into an empty engine: one transaction, all or nothing.
 * Afterwards the graph is as if its dossiers had been imported: they can be corrected and retracted, and an export gives
 * the bytes of the file. The engine needs the memory to hold all of it in that transaction. The lines are taken as they are: `checkGraph` tells whether they follow from the dossiers.
 *
 * @param originOf where a document's dossier counts as coming from
 * @returns how much the graph holds now
 * @throws AppError BAD_USER_INPUT if the graph is not empty, or the file is not whole, or of another version
 */
export async function loadGraphFile(
  graph: Graph,
  foundation: Foundation,
  file: string,
  originOf: (document: string) => Origin,
): Promise<LineOf<'dossiers'>> {
  const { counts, dossiers } = await inspectGraphFile(file, foundation);
  const written = graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    await expectEmpty(transaction);
    await loadDossiers(transaction, file, originOf);
    await loadNodes(transaction, file);
    await loadRelationships(transaction, file);
    await finish(transaction, foundation, dossiers);
  });
  await written.catch((error: unknown) => {
    throw isTooLarge(error) ? tooLarge(file, counts) : error;
  });
  return counts;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof AppError && error.code === 'QUERY_TOO_COMPLEX';
}

function tooLarge(file: string, { nodes, relationships }: LineOf<'dossiers'>): AppError {
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

async function loadDossiers(
  transaction: Transaction,
  file: string,
  originOf: (document: string) => Origin,
): Promise<void> {
  const importedAt = new Date().toISOString();
  for await (const batch of batchesOf(file, 'dossier', dossiersOfBatch)) {
    const rows = batch.map(({ dossier: id, text }) => ({
      id,
      properties: { text, hash: sha256(text), origin: originOf(id), retracted: false, importedAt },
    }));
    await transaction.run(statement('import/keep-dossiers'), { rows });
  }
}

async function loadNodes(transaction: Transaction, file: string): Promise<void> {
  for await (const rows of batchesOf(file, 'node', linesOfBatch)) {
    await transaction.run(statement('graph-file/nodes'), { rows });
  }
}

async function loadRelationships(transaction: Transaction, file: string): Promise<void> {
  for await (const batch of batchesOf(file, 'relationship', linesOfBatch)) {
    const rows = batch.map(({ relationship: type, ...row }) => ({ ...row, type }));
    const [written] = await transaction.run(statement('graph-file/relationships'), { rows });
    if (written?.['made'] === rows.length) continue;
    const lost = `${rows.length - Number(written?.['made'])} relationships lead to nodes that it does not hold`;
    throw badUserInput(`${file}: ${lost}. Nothing was imported.`);
  }
}
