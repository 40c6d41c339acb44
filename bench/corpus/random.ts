// Chance that is the same on every machine: a generator of its own for each item, so that items can be made in any order.

/** Gives a number from 0 to 1 each time. */
export type Chance = () => number;

/** Numbers from 0 to 1 (mulberry32), the same for the same seed. */
export function random(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Zipf's law over a list: the first item is drawn most often, the second half as often, and so on. */
export function zipf<Item>(items: readonly Item[]): (chance: Chance) => Item {
  let sum = 0;
  const bounds = items.map((_, index) => (sum += 1 / (index + 1)));
  return (chance) => {
    const drawn = chance() * sum;
    return itemAt(
      items,
      bounds.findIndex((bound) => drawn <= bound),
    );
  };
}

/** One of a list, each with the same likelihood. */
export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  return itemAt(items, Math.floor(chance() * items.length));
}

/** The item of a list at a place, counted round. @throws Error for an empty list */
export function itemAt<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new Error(`Expected an item at ${place}; found ${items.length} of them.`);
  return item;
}
