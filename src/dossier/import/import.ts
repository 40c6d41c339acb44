import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { sha256 } from '../../base/canonical.js';
import type { Change } from './change.js';
import type { Dossier } from '../read/dossier.type.js';
import type { Foundation } from './foundation.js';
import { project } from '../claims/project.js';
import { replace, type Origin, type Replacement } from './replace.js';

export type { Origin } from './replace.js';

/** What an import did: the claims that came, went and stayed. */
export interface ImportResult extends Change {
  /** Id of the document. */
  document: string;
}

/** A dossier as read from a file, with the text that is stored. */
export interface DossierText {
  dossier: Dossier;
  text: string;
  origin: Origin;
}

/**
 * Makes the graph state what this dossier states, and no more of its document: one transaction, all or nothing.
 * The dossier must have been validated. Importing it again changes nothing.
 *
 * @throws AppError DATABASE_UNAVAILABLE
 */
export function importDossier(
  graph: Graph,
  foundation: Foundation,
  given: DossierText,
): Promise<ImportResult> {
  const replacement = replacementOf(foundation, given);
  return graph.write(async (transaction) => {
    const change = await replace(transaction, foundation, [replacement]);
    return { document: replacement.document, ...change };
  });
}

/** What a dossier puts in the place of its document's former claims. */
export function replacementOf(foundation: Foundation, { dossier, text, origin }: DossierText): Replacement {
  const { vocabulary, identity } = foundation;
  const claims = project(dossier, vocabulary.symmetric, identity.canonical);
  const record = { text, origin, hash: sha256(text), retracted: false };
  return { document: `document:${dossier.document.id}`, claims, record };
}

/**
 * Takes all that a document states out of the graph; the dossier is stored beside it, marked as retracted.
 *
 * @param forget true where its file is gone: the same file may then come back; a document that was retracted on
 *   purpose stays out until its file changes
 * @returns undefined if the graph knows no such document
 * @throws AppError DATABASE_UNAVAILABLE
 */
export function retractDocument(
  graph: Graph,
  foundation: Foundation,
  document: string,
  forget = false,
): Promise<ImportResult | undefined> {
  const record = { retracted: true, ...(forget && { hash: '' }) };
  return graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    const [known] = await transaction.run(statement('import/stored-dossiers'), { ids: [document] });
    if (!known) return undefined;
    return { document, ...(await replace(transaction, foundation, [{ document, claims: [], record }])) };
  });
}
