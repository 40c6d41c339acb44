import { canonical, sha256 } from './canonical.js';
import { noIdentity, type Identity } from './identity.js';
import { noPreferences, type Preferences } from './preferences.js';
import { projectorVersion } from './project.js';
import type { Vocabulary } from './vocabulary.js';

/** What the graph depends on besides its dossiers: when it changes, the graph is built anew from the kept dossiers. */
export interface Foundation {
  vocabulary: Vocabulary;
  /** Which ids name one thing. */
  identity: Identity;
  /** Which claims curators prefer. */
  preferences: Preferences;
  /** Hash of all this. */
  hash: string;
}

/** A foundation on a vocabulary, an identity map and curators' preferences. */
export function foundationOf(
  vocabulary: Vocabulary,
  identity: Identity = noIdentity,
  preferences: Preferences = noPreferences,
): Foundation {
  const parts = {
    vocabulary: vocabulary.hash,
    identity: identity.hash,
    preferences: preferences.hash,
    projectorVersion,
  };
  return { vocabulary, identity, preferences, hash: sha256(canonical(parts)) };
}

/** Combined hash of no dossiers at all. */
const none = '0'.repeat(64);

/**
 * The version of a graph that rests on these dossiers, by their combined hash: equal versions, equal graphs. Null of
 * no dossiers: a graph from which all was retracted is as one into which nothing was ever imported.
 */
export function dataVersionOf(dossiers: string, { hash }: Pick<Foundation, 'hash'>): string | null {
  return dossiers === none ? null : sha256(canonical({ dossiers, foundation: hash })).slice(0, 16);
}

/**
 * The combined hash of a set of dossiers after one of them changed. Combining is exclusive or, digit by digit, so
 * that it follows one change in constant time and does not depend on the order of imports.
 */
export function combineHashes(set: string | null, ...changes: (string | undefined)[]): string {
  let combined = BigInt(`0x${set ?? '0'}`);
  for (const change of changes) if (change !== undefined) combined ^= BigInt(`0x${change}`);
  return combined.toString(16).padStart(64, '0');
}
