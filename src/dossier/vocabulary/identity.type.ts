/** The file of the identity map as it is written. */
export interface IdentityData {
  identity: 1;
  same?: Merge[];
  apart?: KeptApart[];
}

/** Who decided, when and why. */
export interface Decision {
  who: string;
  /** ISO day. */
  when: string;
  why: string;
}

/** Two ids that name one thing. */
export interface Merge extends Decision {
  /** The id that dossiers may use and that keeps answering. */
  alias: string;
  /** The id under which the graph holds the thing. */
  canonical: string;
}

/** Ids that look alike and are not merged. */
export interface KeptApart extends Decision {
  ids: [string, string];
  /** `different`: not the same; `open`: nobody knows yet. */
  verdict: 'different' | 'open';
}

/** Which ids name one thing, and which do not. */
export interface Identity {
  /** The id under which the graph holds a thing; an id that was never merged is its own. */
  canonical(id: string): string;
  /** The verdict on two ids that are kept apart; undefined if nobody has decided. */
  apart(a: string, b: string): KeptApart | undefined;
  merges: readonly Merge[];
  /** The content of its file. */
  data: IdentityData;
  /** SHA-256 of what the graph depends on: the merges, without their reasons. */
  hash: string;
}
