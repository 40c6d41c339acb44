import type { Decision } from './identity.type.js';

/** The file of curators' preferences as it is written. */
export interface PreferencesData {
  preferences: 1;
  prefer?: Preferred[];
}

/** Of one value on which documents differ: which of them is shown alone. */
export interface Preferred extends Decision {
  /** Id of the thing. */
  about: string;
  /** The value, by the key that it has in dossiers; `place` is the place of an event. */
  property: string;
  /** Id of the document whose value is shown. */
  document: string;
}

/** A claim, as far as a preference sees it. */
export interface Keyed {
  /** What the claim is about, see `keyOf`. */
  key: string;
  /** Id of the document that makes it. */
  document: string;
}

/** Which claims curators prefer, and why. */
export interface Preferences {
  /** True for a claim that a curator prefers to the others of its key. */
  prefers(claim: Keyed): boolean;
  /** The preference on a value; undefined if nobody has decided. */
  on(about: string, property: string): Preferred | undefined;
  /** The content of their file. */
  data: PreferencesData;
  /** SHA-256 of all that the preferences say, their reasons too: they are shown. */
  hash: string;
}
