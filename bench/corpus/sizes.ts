/** Participations at each event: what the sizes below are counted in. */
export const perEvent = 15;

/**
 * Events of each size; people and organisations grow with them, threats and places do not. `tiny` is for trying things
 * out, `R` a fifth of M for machines that are shared.
 */
const events: Partial<Record<string, number>> = { tiny: 100, S: 1_000, R: 4_000, M: 20_000, L: 100_000 };

/** How large a corpus is. */
export interface Size {
  name: string;
  events: number;
  people: number;
  organisations: number;
  priorities: number;
}

/** @throws Error that names the sizes there are */
export function sizeOf(name: string): Size {
  const count = events[name];
  if (count === undefined)
    throw new Error(`Size ${name}: expected one of ${Object.keys(events).join(', ')}.`);
  return sizeWith(count, name);
}

/**
 * @param count events: a multiple of 20, from 40
 * @throws Error if the things of that many events cannot be counted out
 */
export function sizeWith(count: number, name = `${count} events`): Size {
  if (!(count >= 40 && count % 20 === 0))
    throw new Error(`Events: expected a multiple of 20, from 40, came ${count}.`);
  return { name, events: count, people: count * 3, organisations: count / 5, priorities: count / 20 };
}
