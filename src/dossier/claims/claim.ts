import { canonical, sha256, shortHash } from '../../base/canonical.js';
import type { Basis, Status } from '../read/dossier.type.js';

/** What a claim is about; the first part of its key. */
export type ClaimKind =
  | 'property'
  | 'name'
  | 'mention'
  | 'participation'
  | 'about'
  | 'position'
  | 'relation'
  | 'count';

/** The values of a claim: plain JSON, without undefined. */
export type ClaimValues = Record<string, unknown>;

/**
 * One statement of one document. Claims with the same key speak of the same thing: one of them
 * suffices for it to exist, and where their values differ one is chosen.
 */
export interface Claim {
  /** `claim:<hash>` of everything below: the same statement of the same document is the same claim. */
  id: string;
  kind: ClaimKind;
  /** JSON list: the kind, then what tells this thing from others of its kind. */
  key: string;
  /** Id of the document that states it, or `vocabulary`. */
  document: string;
  /** Ids of the entities that it names: they exist while it does. */
  entities: string[];
  status: Status;
  basis: Basis;
  why: string | null;
  /** Place in the source text, as in the dossier (`h,p1`); null where nothing is printed. */
  locator: string | null;
  values: ClaimValues;
  /** First possible day of the document's publication; null if unknown. Not part of the id. */
  published: string | null;
}

/** A key longer than this is cut to its hash: index entries of the database are bounded. */
const longestKey = 1000;
/** Kinds whose keys hold free text; those of the others are made of ids, and are read back by the deriver. */
const withText = new Set<ClaimKind>(['name', 'position', 'count']);

/** The key of a claim: `keyOf('relation', 'HELD_IN', 'event:a', 'place:b')`; null parts stay null. */
export function keyOf(kind: ClaimKind, ...parts: (string | number | null)[]): string {
  const key = JSON.stringify([kind, ...parts]);
  return key.length <= longestKey || !withText.has(kind)
    ? key
    : JSON.stringify([kind, parts[0], sha256(key)]);
}

/** The id of the thing that claims with this key support: `derivedId('participation', key)`. */
export function derivedId(prefix: string, key: string): string {
  return `${prefix}:${shortHash(key)}`;
}

/** Gives a claim its id. */
export function makeClaim(parts: Omit<Claim, 'id'>): Claim {
  const { published: _published, ...content } = parts;
  return { id: `claim:${shortHash(canonical(content))}`, ...parts };
}
