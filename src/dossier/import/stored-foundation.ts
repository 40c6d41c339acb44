import { badUserInput } from '../../base/errors.js';
import type { Graph, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { foundationOf, type Foundation } from './foundation.js';
import { identityOf } from '../vocabulary/identity.js';
import type { IdentityData } from '../vocabulary/identity.type.js';
import { preferencesOf } from '../vocabulary/preferences.js';
import type { PreferencesData } from '../vocabulary/preferences.type.js';
import { vocabularyOf } from '../vocabulary/vocabulary.js';
import type { VocabularyData } from '../read/vocabulary.type.js';

interface Shared {
  vocabulary: VocabularyData;
  identity: IdentityData;
  preferences: PreferencesData;
}

/** Stores what the graph rests on beside it, so that it can be served while the files are being mended. */
export async function storeFoundation(transaction: Transaction, foundation: Foundation): Promise<void> {
  await transaction.run(statement('import/store-foundation'), { shared: sharedText(foundation) });
}

/** The text in which a graph stores what it rests on. */
export function sharedText({ vocabulary, identity, preferences }: Foundation): string {
  const shared: Shared = {
    vocabulary: vocabulary.data,
    identity: identity.data,
    preferences: preferences.data,
  };
  return JSON.stringify(shared);
}

/**
 * What the graph rests on, as stored beside it: no file is read.
 *
 * @throws AppError BAD_USER_INPUT if there is no graph yet, or another version of the program made it
 */
export async function storedFoundation(graph: Graph): Promise<Foundation> {
  const [row] = await graph.rows(statement('import/stored-foundation'));
  if (!row) throw badUserInput('There is no graph of before to serve.', 'Start without --keep.');
  const foundation = typeof row['shared'] === 'string' ? parsed(row['shared']) : undefined;
  if (foundation?.hash === row['foundation'] && foundation) return foundation;
  throw badUserInput(
    'The graph of before was made by another version of this program, which cannot be served unread.',
    'Start that version with --keep, or this one without.',
  );
}

/** @returns undefined for what another version of the program kept in another form */
function parsed(json: string): Foundation | undefined {
  try {
    const { vocabulary, identity, preferences } = JSON.parse(json) as Shared;
    return foundationOf(vocabularyOf(vocabulary), identityOf(identity), preferencesOf(preferences));
  } catch {
    return undefined;
  }
}
