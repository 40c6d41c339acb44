import type { Dossier } from '../dossier/read/dossier.type.js';
import type { Identity } from '../dossier/vocabulary/identity.js';
import { mergeIds } from '../dossier/claims/rename.js';
import type { Known } from './known.js';
import { candidatesFor, type Candidate } from './score.js';
import { thingsOf } from './thing.js';

/** A new id that probably names a known thing. */
export interface Twin {
  id: string;
  known: Candidate;
}

/** Less probable ones are not worth a warning. */
const strong = 0.9;

/**
 * The things of a dossier that are new and probably are known under another id. The dossier is not changed: only people
 * decide that two ids name one thing. Pairs on which they have decided are left out, and so are things that the dossier
 * itself tells from the known one.
 */
export function twinsOf(dossier: Dossier, known: Known, { canonical, apart }: Identity): Twin[] {
  const things = thingsOf(mergeIds(dossier, canonical));
  const told = new Set(things.map(({ id }) => id));
  return things.flatMap((thing) => {
    if (known.thing(thing.id)) return [];
    const likely = candidatesFor(thing, known).filter(
      ({ id, score }) => score >= strong && !told.has(id) && !apart(thing.id, id),
    );
    return likely.slice(0, 1).map((candidate) => ({ id: thing.id, known: candidate }));
  });
}
