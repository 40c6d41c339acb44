import { addAll, emptyThing, type Thing, type ThingKind } from './thing.js';

/** All that is known of things, by kind, with what is common and what is rare among them. */
export interface Known {
  /** The things of a kind. */
  of(kind: ThingKind): readonly Thing[];
  thing(id: string): Thing | undefined;
  /** How much a word tells among names of the kind: from 0.1 for the commonest to 1 for one that a single thing bears. */
  weight(kind: ThingKind, word: string): number;
  /** How much it tells to be tied to a thing: as with words. */
  rarity(kind: ThingKind, id: string): number;
  /** The places around a place, itself first. */
  around(place: string): ReadonlySet<string>;
}

/**
 * Gathers what several sources tell of the same things.
 *
 * @param sources things of each dossier and of the vocabulary; ids that name one thing must be equal
 */
export function gatherKnown(sources: Iterable<readonly Thing[]>): Known {
  const things = new Map<string, Thing>();
  for (const source of sources) for (const thing of source) add(things, thing);
  const kinds = new Map<ThingKind, Thing[]>();
  for (const thing of things.values()) kinds.set(thing.kind, [...(kinds.get(thing.kind) ?? []), thing]);
  const of = (kind: ThingKind): Thing[] => kinds.get(kind) ?? [];
  const words = frequencies(kinds, ({ names }) => names.flatMap((name) => name.words));
  const companies = frequencies(kinds, ({ company }) => company);
  const surroundings = new Map<string, Set<string>>();
  return {
    of,
    thing: (id) => things.get(id),
    weight: (kind, word) => rareness(words.get(kind)?.get(word) ?? 0, of(kind).length),
    rarity: (kind, id) => rareness(companies.get(kind)?.get(id) ?? 0, of(kind).length),
    around: (place) => {
      const found = surroundings.get(place) ?? around(place, things);
      surroundings.set(place, found);
      return found;
    },
  };
}

function add(things: Map<string, Thing>, thing: Thing): void {
  const whole = things.get(thing.id) ?? emptyThing(thing.id, thing.kind);
  things.set(thing.id, whole);
  whole.names = [...new Set([...whole.names, ...thing.names])];
  whole.offices.push(...thing.offices);
  for (const key of ['types', 'places', 'series', 'dates', 'company'] as const)
    addAll(whole[key], thing[key]);
  addAll(whole.ordinals, thing.ordinals);
}

type Frequencies = Map<ThingKind, Map<string, number>>;

/** In how many things of a kind each item is found. */
function frequencies(
  kinds: Map<ThingKind, Thing[]>,
  itemsOf: (thing: Thing) => Iterable<string>,
): Frequencies {
  const all: Frequencies = new Map();
  for (const [kind, things] of kinds) {
    const counts = new Map<string, number>();
    for (const thing of things)
      for (const item of new Set(itemsOf(thing))) counts.set(item, (counts.get(item) ?? 0) + 1);
    all.set(kind, counts);
  }
  return all;
}

function rareness(found: number, among: number): number {
  if (among < 2) return 1;
  const share = Math.log(among / Math.max(1, found)) / Math.log(among);
  return 0.1 + 0.9 * share;
}

function around(place: string, things: Map<string, Thing>): Set<string> {
  const found = new Set([place]);
  for (const step of found) for (const wider of things.get(step)?.places ?? []) found.add(wider);
  return found;
}
