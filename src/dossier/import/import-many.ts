import type { Graph } from '../../database/graph/graph.js';
import { isRefusal } from '../../database/graph/refused-write.js';
import type { Change } from './change.js';
import type { Foundation } from './foundation.js';
import { replacementOf, type DossierText } from './import.js';
import { replace, type Replacement } from './replace.js';
import { Statistics } from './statistics.js';

/** What an import of many dossiers has done so far. */
export interface Imported extends Change {
  documents: number;
  /** Dossiers of which nothing was stored, for a reason that nobody foresaw. */
  refused: RefusedDossier[];
}

/** A dossier that could not be imported, and the error. */
export interface RefusedDossier {
  document: string;
  error: unknown;
}

/** How many claims share a transaction: enough to pay for its statements, few enough for the database's memory. */
const usualBatch = 8000;

/**
 * Imports any number of dossiers, many in one transaction. The graph is the same as after importing one by one, and the
 * memory it takes does not grow with their number: they are read as they are needed. A dossier that fails is left out, and
 * the others are imported. Where the database fails, the batches before it are in the graph; importing all again completes
 * them, and changes nothing in what is there.
 *
 * @param given validated dossiers; of one document the last one counts
 * @param progress hears after each batch what is done so far
 * @param claimsOfBatch how many claims share a transaction, unless a dossier by itself has more
 * @throws AppError DATABASE_UNAVAILABLE
 */
export async function importDossiers(
  graph: Graph,
  foundation: Foundation,
  given: Iterable<DossierText> | AsyncIterable<DossierText>,
  progress: (imported: Imported) => void = () => undefined,
  claimsOfBatch = usualBatch,
): Promise<Imported> {
  const imported: Imported = { documents: 0, added: 0, removed: 0, unchanged: 0, refused: [] };
  const statistics = await Statistics.of(graph);
  for await (const batch of batches(foundation, given, claimsOfBatch, imported.refused)) {
    await writeBatch(graph, foundation, batch, imported);
    await statistics.keepUp();
    progress({ ...imported });
  }
  return imported;
}

/** Writes a batch; one that fails in halves, and so on, until the dossiers at fault are alone. */
async function writeBatch(
  graph: Graph,
  foundation: Foundation,
  batch: readonly Replacement[],
  imported: Imported,
): Promise<void> {
  try {
    const change = await graph.write((transaction) => replace(transaction, foundation, batch));
    imported.documents += batch.length;
    for (const what of ['added', 'removed', 'unchanged'] as const) imported[what] += change[what];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const [first] = batch;
    if (first && batch.length === 1) {
      imported.refused.push({ document: first.document, error });
      return;
    }
    const half = Math.ceil(batch.length / 2);
    for (const part of [batch.slice(0, half), batch.slice(half)])
      await writeBatch(graph, foundation, part, imported);
  }
}

/** A document that comes again opens a new batch: within one, each has its one set of claims. */
async function* batches(
  foundation: Foundation,
  given: Iterable<DossierText> | AsyncIterable<DossierText>,
  claimsOfBatch: number,
  refused: RefusedDossier[],
): AsyncGenerator<Replacement[]> {
  let batch = new Map<string, Replacement>();
  let claims = 0;
  for await (const dossier of given) {
    const replacement = replacementOr(foundation, dossier, refused);
    if (!replacement) continue;
    const isFull = claims > 0 && claims + replacement.claims.length > claimsOfBatch;
    if (isFull || batch.has(replacement.document)) {
      yield [...batch.values()];
      [batch, claims] = [new Map(), 0];
    }
    batch.set(replacement.document, replacement);
    claims += replacement.claims.length;
  }
  if (batch.size > 0) yield [...batch.values()];
}

function replacementOr(
  foundation: Foundation,
  given: DossierText,
  refused: RefusedDossier[],
): Replacement | undefined {
  try {
    return replacementOf(foundation, given);
  } catch (error) {
    refused.push({ document: `document:${given.dossier.document.id}`, error });
    return undefined;
  }
}
