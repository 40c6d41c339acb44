import type { Claim, ClaimKind } from '../claims/claim.js';

/** What Neo4j can hold in a property. */
export type Properties = Record<string, unknown>;

/** A derived node or relationship, as the write statements take it. */
export interface Derived {
  id: string;
  properties: Properties;
  /** Ids of the stored claims that support it, sorted. */
  claims: string[];
}

/** A derived relationship with its ends. */
export interface DerivedRelationship extends Derived {
  type: string;
  from: string;
  to: string;
}

/** The claims of one key: never empty, all of one kind. */
export interface ClaimsOfKey {
  key: string;
  kind: ClaimKind;
  claims: Claim[];
}
