import type { Claim } from '../claims/claim.js';

/** What a change of claims touches, and what must be derived again. */
export interface Touched {
  /** Keys of claims that came or went, and those of the vocabulary concepts around them. */
  keys: Set<string>;
  /** Those of `keys` that a document's claims bear. */
  claimed: ReadonlySet<string>;
  /** Claims that came, by id. */
  added: ReadonlyMap<string, Claim>;
  /** Entities that such a claim names, with the vocabulary concepts around them. */
  entities: Set<string>;
  /** Those of `entities` that are there after the change. */
  present: Set<string>;
}
