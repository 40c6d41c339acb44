import type { Claim } from '../claims/claim.js';

/** What must be derived again after a change of claims: the keys and entities that the change touches. */
export interface DerivationScope {
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
