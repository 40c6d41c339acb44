import type { Row, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { canonical } from '../../base/canonical.js';
import type { Claim } from '../claims/claim.js';
import { deriveTouched } from './derive-touched.js';
import type { Foundation } from './foundation.js';
import { kindOf, kinds, labelsOf } from '../../base/model.js';
import type { DerivationScope } from './derivation-scope.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** How many claims came, went and stayed. */
export interface Change {
  added: number;
  removed: number;
  unchanged: number;
}

/**
 * Writes the difference between the claims that the graph holds of some documents and the new ones, and derives again
 * what it touches. The cost follows the documents' claims and what they touch, not the size of the graph.
 *
 * @param claims all claims of these documents, and of no others
 */
export async function changeClaims(
  transaction: Transaction,
  foundation: Foundation,
  documents: readonly string[],
  claims: Claim[],
): Promise<Change> {
  const held = await transaction.run(statement('import/claims-of-documents'), { documents });
  const { added, removed } = difference(held, claims);
  const counts = { added: added.length, removed: removed.length, unchanged: held.length - removed.length };
  if (added.length + removed.length === 0) return counts;

  if (removed.length > 0)
    await transaction.run(statement('import/delete-claims'), { ids: removed.map(idOf) });
  await createClaims(transaction, added);
  const touched = await whatIsTouched(transaction, foundation.vocabulary, added, removed);
  await deriveTouched(transaction, foundation, touched);
  return counts;
}

/** A later publication date decides between claims, so a document whose date changed states all its claims anew. */
function difference(held: Row[], claims: Claim[]): { added: Claim[]; removed: Row[] } {
  const now = new Map(claims.map((claim) => [claim.id, claim]));
  const stays = (row: Row): boolean => now.get(idOf(row))?.published === row['published'];
  const staying = new Set(held.filter(stays).map(idOf));
  return {
    added: claims.filter((claim) => !staying.has(claim.id)),
    removed: held.filter((row) => !staying.has(idOf(row))),
  };
}

async function createClaims(transaction: Transaction, claims: Claim[]): Promise<void> {
  if (claims.length === 0) return;
  const entities = new Set(claims.flatMap((claim) => [claim.document, ...claim.entities]));
  await createEntities(transaction, [...entities]);
  const rows = claims.map(({ entities: named, values, ...claim }) => ({
    claim: { ...claim, values: canonical(values) },
    entities: named,
  }));
  await transaction.run(statement('import/create-claims'), { rows });
}

/** Makes the nodes that are missing. Events and documents have an order from the start: it is never null. */
async function createEntities(transaction: Transaction, ids: string[]): Promise<void> {
  const rows = ids.map((id) => ({
    id,
    labels: labelsOf(id),
    properties: kinds[kindOf(id)].order === 'order' ? { order: `0000-00-00/${id}` } : {},
  }));
  await transaction.run(statement('import/create-entities'), { rows });
}

async function whatIsTouched(
  transaction: Transaction,
  vocabulary: Vocabulary,
  added: Claim[],
  removed: Row[],
): Promise<DerivationScope> {
  const named = [...added, ...removed].flatMap((claim) => claim['entities'] as string[]);
  const entities = new Set(named.flatMap((id) => [id, ...vocabulary.ancestors(id)]));
  const present = await presentAmong(transaction, vocabulary, entities);
  const needed = [...present].filter((id) => vocabulary.concept(id) !== undefined);
  if (needed.length > 0) await createEntities(transaction, needed);
  const keys = new Set([...added, ...removed].map((claim) => String(claim['key'])));
  return {
    keys,
    claimed: new Set(keys),
    added: new Map(added.map((claim) => [claim.id, claim])),
    entities,
    present,
  };
}

/** An entity is there while a claim names it; a vocabulary concept also while a narrower one is there. */
async function presentAmong(
  transaction: Transaction,
  vocabulary: Vocabulary,
  entities: Set<string>,
): Promise<Set<string>> {
  const asked = new Set([...entities].flatMap((id) => [id, ...vocabulary.descendants(id)]));
  const rows = await transaction.run(statement('import/entities-with-claims'), { ids: [...asked] });
  const claimed = rows.map(idOf);
  const present = new Set(claimed.flatMap((id) => [id, ...vocabulary.ancestors(id)]));
  return new Set([...entities].filter((id) => present.has(id)));
}

function idOf(row: Row | Claim): string {
  return String(row['id']);
}
