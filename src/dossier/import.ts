import type { Graph, Transaction } from '../graph/graph.js';
import { statement } from '../graph/statement.js';
import { canonical, sha256 } from './canonical.js';
import { changeClaims } from './change.js';
import type { Claim } from './claim.js';
import type { Dossier } from './dossier.type.js';
import { combineHashes, type Foundation } from './foundation.js';
import { project } from './project.js';

/** Where a dossier came from: the project's own seeds, or a file that somebody imported. */
export type Origin = 'seed' | 'file';

/** What an import did. */
export interface ImportResult {
  /** Id of the document. */
  document: string;
  /** Claims new to the graph. */
  added: number;
  /** Claims that the document no longer makes. */
  removed: number;
  /** Claims that were there before and stay. */
  kept: number;
}

/** A dossier as read from a file, with the text that is kept. */
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
  const document = `document:${given.dossier.document.id}`;
  const { vocabulary, identity } = foundation;
  const claims = project(given.dossier, vocabulary.symmetric, identity.canonical);
  const { text, origin } = given;
  return graph.write((transaction) =>
    replace(transaction, foundation, document, claims, {
      text,
      origin,
      hash: sha256(text),
      retracted: false,
    }),
  );
}

/**
 * Takes all that a document states out of the graph; the dossier is kept beside it, marked as retracted.
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
  const kept: Kept = forget ? { retracted: true, hash: '' } : { retracted: true };
  return graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    const [known] = await transaction.run(statement('import/dossier'), { id: document });
    return known && replace(transaction, foundation, document, [], kept);
  });
}

/** Bookkeeping of one dossier, outside the graph proper. */
interface Kept {
  text?: string;
  origin?: Origin;
  hash?: string;
  retracted: boolean;
}

/** Puts these claims in the place of the document's former ones, inside a transaction. */
export async function replace(
  transaction: Transaction,
  foundation: Foundation,
  document: string,
  claims: Claim[],
  kept: Kept,
): Promise<ImportResult> {
  const [writer] = await transaction.run(statement('import/lock'));
  const [former] = await transaction.run(statement('import/dossier'), { id: document });
  const change = await changeClaims(transaction, foundation, document, claims);
  const before = former && former['retracted'] !== true ? String(former['hash']) : undefined;
  const after = kept.retracted ? undefined : kept.hash;
  const unchanged =
    former?.['retracted'] === kept.retracted && (kept.hash ?? former['hash']) === former['hash'];
  if (!unchanged || (kept.origin ?? former['origin']) !== former['origin']) {
    const importedAt = new Date().toISOString();
    await transaction.run(statement('import/keep-dossier'), {
      id: document,
      properties: { ...kept, importedAt },
    });
  }
  if (before !== after) {
    await finish(
      transaction,
      foundation,
      combineHashes(writer?.['dossiers'] as string | null, before, after),
    );
  }
  return { document, ...change };
}

/** Notes which dossiers and which foundation the graph now rests on. */
export async function finish(
  transaction: Transaction,
  foundation: Foundation,
  dossiers: string,
): Promise<void> {
  await transaction.run(statement('import/finish'), {
    dossiers,
    foundation: foundation.hash,
    dataVersion: sha256(canonical({ dossiers, foundation: foundation.hash })).slice(0, 16),
    loadedAt: new Date().toISOString(),
  });
}
