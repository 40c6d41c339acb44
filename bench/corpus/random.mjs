// Chance that is the same on every machine: a generator of its own for each item, so that items can be made in any order.

/**
 * Numbers from 0 to 1 (mulberry32), the same for the same seed.
 * @param {number} seed
 * @returns {() => number}
 */
export function random(seed) {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Zipf's law over a list: the first item is drawn most often, the second half as often, and so on.
 * @template Item
 * @param {readonly Item[]} items
 * @returns {(chance: () => number) => Item}
 */
export function zipf(items) {
  let sum = 0;
  const bounds = items.map((_, index) => (sum += 1 / (index + 1)));
  return (chance) => {
    const drawn = chance() * sum;
    return items[bounds.findIndex((bound) => drawn <= bound)];
  };
}

/**
 * @template Item
 * @param {() => number} chance
 * @param {readonly Item[]} items
 * @returns {Item} each with the same likelihood
 */
export function oneOf(chance, items) {
  return items[Math.floor(chance() * items.length)];
}
