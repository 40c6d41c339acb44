import { Memory } from '../../base/memory.js';

/**
 * How many things are remembered of all operations together: a few hundred operations with their plans. Whoever asks ever
 * new questions, or tries all filters of one, only makes others forgotten.
 */
export const mostRemembered = 2000;

const memory = new Memory<unknown>(mostRemembered);

// Numbers are never given twice, so what is remembered of a thing that is gone is never taken for that of another.
const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** The number of a thing, by which keys can name it: no other bears it, however long the program runs. */
export function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(thing, lastNumber);
  return lastNumber;
}

/**
 * What was made of an operation, or of what it selects, made if it is not remembered: the only memory between requests of
 * size limits, planner, answer and hydration.
 *
 * @param what tells it from all else that is made of the same: begins with a word that is used for nothing else
 */
export function remember<Made>(of: object, what: string, make: () => Made): Made {
  return memory.recall(`${numberOf(of)} ${what}`, make);
}

/** How many things are remembered at present. */
export function remembered(): number {
  return memory.size;
}
