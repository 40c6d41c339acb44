import { changeClaims } from '../../src/dossier/import/change.js';
import type { Claim } from '../../src/dossier/claims/claim.js';
import type { Dossier } from '../../src/dossier/read/dossier.type.js';
import type { Foundation } from '../../src/dossier/import/foundation.js';
import { project } from '../../src/dossier/claims/project.js';
import type { Graph } from '../../src/database/graph/graph.js';

/** As many documents as one transaction has room for without the engine having to collect garbage all the time. */
const batchSize = 5;

/**
 * Writes what dossiers state, several documents in one transaction: the same claims, put in and derived by the same
 * statements as an import does, only fewer and larger ones. The bookkeeping beside the graph is left out: such a graph
 * can be asked, not rebuilt.
 */
export async function loadInBatches(
  graph: Graph,
  foundation: Foundation,
  dossiers: Iterable<Dossier>,
): Promise<void> {
  let batch: Claim[][] = [];
  for (const dossier of dossiers) {
    batch.push(project(dossier, foundation.vocabulary.symmetric));
    if (batch.length === batchSize) batch = await write(graph, foundation, batch);
  }
  if (batch.length > 0) await write(graph, foundation, batch);
}

/** The documents are all new: there are no former claims to look for. */
async function write(graph: Graph, foundation: Foundation, batch: Claim[][]): Promise<[]> {
  const claims = batch.flat();
  await graph.write((transaction) => changeClaims(transaction, foundation, [], claims));
  return [];
}
