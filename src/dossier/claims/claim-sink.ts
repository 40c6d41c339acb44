import type { ClaimKind, ClaimValues } from './claim.js';
import type { Basis, Locator, Status } from '../read/dossier.type.js';

/** What the claims of one block of a dossier share. */
export interface Ground {
  status?: Status;
  basis?: Basis;
  why?: string | undefined;
  locator?: Locator | undefined;
}

/** Takes the claims of one document. */
export interface ClaimSink {
  document: string;
  language: string;
  /** Adds a claim; `key` is what follows the kind in its key. */
  add(
    kind: ClaimKind,
    key: (string | number | null)[],
    entities: string[],
    values: ClaimValues,
    on: Ground,
  ): void;
}
