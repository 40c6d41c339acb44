import type { FactStatus } from '../../generated/enums.js';
import type { ConflictKind } from './conflicts.type.js';

/** A claim on a thing, as `cypher/conflicts/candidates.cypher` returns it. */
export interface FoundValue {
  /** The claim's values as JSON, or an id. */
  text: string;
  thing: string | null;
  /** Names of the thing. */
  langs: string[] | null;
  names: string[] | null;
  around: string[] | null;
  chosen: boolean | null;
  claim: string;
  document: string;
  status: FactStatus;
  /** First possible day of the document's publication. */
  published: string | null;
}

/** Claims that may exclude each other. */
export interface Candidate {
  about: string;
  langs: string[];
  names: string[];
  kind: ConflictKind;
  detail: string;
  /** Names of the body or series that `detail` is. */
  in: { langs: string[] | null; names: string[] | null };
  values: FoundValue[];
}

/** One value with all the claims that give it, and what the rules compare. */
export interface Option {
  value: string;
  things: string[];
  sources: FoundValue[];
  /** What the claim says, where it is a map. */
  told: Readonly<Record<string, unknown>>;
}
