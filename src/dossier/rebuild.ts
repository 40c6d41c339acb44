import { AppError } from '../errors.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { statement } from '../graph/statement.js';
import { changeClaims } from './change.js';
import type { Claim } from './claim.js';
import { combineHashes, type Foundation } from './foundation.js';
import { finish } from './replace.js';
import { project } from './project.js';
import { parseDossier } from './read.js';
import { formatFinding } from './finding.js';

/**
 * Builds the graph anew if it rests on another foundation than this: another vocabulary, identity map or projector.
 *
 * @returns whether it did
 * @throws AppError as `rebuild` does
 */
export async function refresh(graph: Graph, foundation: Foundation): Promise<boolean> {
  const [writer] = await graph.rows(statement('import/writer'));
  const former = writer?.['foundation'];
  if (typeof former !== 'string' || former === foundation.hash) return false;
  await rebuild(graph, foundation);
  return true;
}

/**
 * Builds the graph anew from the dossiers kept beside it, in one transaction. The result is the graph that imports
 * would have made: needed only when what the graph rests on besides its dossiers has changed.
 *
 * @returns how many dossiers it was built from
 * @throws AppError BAD_USER_INPUT if a kept dossier is no longer valid under the present vocabulary; nothing is changed
 */
export function rebuild(graph: Graph, foundation: Foundation): Promise<number> {
  return graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    return rebuildIn(transaction, foundation);
  });
}

/** As `rebuild`, inside a transaction that holds the lock. */
export async function rebuildIn(transaction: Transaction, foundation: Foundation): Promise<number> {
  const kept = await transaction.run(statement('import/dossier-texts'));
  await transaction.run(statement('import/clear'));
  let dossiers: string | null = null;
  for (const { id, text, hash } of kept) {
    const document = String(id);
    const claims = claimsOfKept(foundation, document, String(text));
    await changeClaims(transaction, foundation, [document], claims);
    dossiers = combineHashes(dossiers, String(hash));
  }
  await finish(transaction, foundation, dossiers ?? combineHashes(null));
  return kept.length;
}

/**
 * The claims of a dossier that is kept beside the graph.
 *
 * @throws AppError BAD_USER_INPUT if it is no longer valid under the present vocabulary
 */
export function claimsOfKept(foundation: Foundation, id: string, text: string): Claim[] {
  const { dossier, findings } = parseDossier(text, `${id} (kept)`, foundation.vocabulary);
  if (dossier) return project(dossier, foundation.vocabulary.symmetric, foundation.identity.canonical);
  const hint = 'Correct the dossier and import it, or retract it; then start again.';
  throw new AppError('BAD_USER_INPUT', findings.map(formatFinding).join('\n'), hint);
}
