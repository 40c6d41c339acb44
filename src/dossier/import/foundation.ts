import { canonical, sha256 } from '../../base/canonical.js';
import { noIdentity, type Identity } from '../vocabulary/identity.js';
import { noPreferences, type Preferences } from '../vocabulary/preferences.js';
import { projectorVersion } from '../claims/projector-version.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** What the graph depends on besides its dossiers: when it changes, the graph is built anew from the stored dossiers. */
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
