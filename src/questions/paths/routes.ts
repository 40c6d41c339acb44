/** The ties that are known so far: each thing with everything that it is tied to, in both directions. */
export type Ties = ReadonlyMap<string, ReadonlySet<string>>;

/** From rows `[id, [id, …]]`, each of which tells all ties of a thing. */
export function tiesOf(rows: readonly (readonly [string, readonly string[]])[]): Ties {
  const ties = new Map<string, Set<string>>();
  const tie = (a: string, b: string): void => {
    const known = ties.get(a) ?? new Set<string>();
    ties.set(a, known.add(b));
  };
  for (const [id, others] of rows) {
    for (const other of others) {
      tie(id, other);
      tie(other, id);
    }
  }
  return ties;
}

/** What is asked for. */
export interface Asked {
  from: string;
  to: string;
  maxLength: number;
  limit: number;
  /** Things not to pass. */
  closed: ReadonlySet<string>;
}

/** How many steps the walk takes at most: beyond that the routes found so far must do. */
const mostSteps = 200_000;

/**
 * The routes from one thing to another that pass no thing twice: the shortest first, those of one length by the ids
 * along them. The same ties give the same routes.
 *
 * @returns the ids along each route, and whether the walk ended before it had seen all
 */
export function routes(ties: Ties, asked: Asked): { found: string[][]; cut: boolean } {
  const walk = new Walk(ties, asked);
  for (let length = 1; length <= asked.maxLength && !walk.isOver; length += 1) walk.all(length);
  return { found: walk.found, cut: walk.cut };
}

class Walk {
  readonly found: string[][] = [];
  #steps = 0;
  readonly #distances: ReadonlyMap<string, number>;
  readonly #neighbours = new Map<string, string[]>();
  readonly #ties: Ties;
  readonly #asked: Asked;

  constructor(ties: Ties, asked: Asked) {
    this.#ties = ties;
    this.#asked = asked;
    this.#distances = this.#distancesTo(asked.to);
  }

  get cut(): boolean {
    return this.#steps > mostSteps;
  }

  get isOver(): boolean {
    return this.cut || this.found.length >= this.#asked.limit;
  }

  /** Adds the routes of exactly this length. */
  all(length: number): void {
    this.#step([this.#asked.from], length);
  }

  #step(path: string[], left: number): void {
    const last = path.at(-1) as string;
    if (left === 0) {
      this.found.push([...path]);
      return;
    }
    for (const next of this.#from(last)) {
      if (this.isOver) return;
      if ((this.#distances.get(next) ?? Infinity) > left - 1 || path.includes(next)) continue;
      if (next === this.#asked.to && left > 1) continue;
      this.#steps += 1;
      path.push(next);
      this.#step(path, left - 1);
      path.pop();
    }
  }

  /** What a thing is tied to and may be passed, by id. */
  #from(id: string): string[] {
    const known = this.#neighbours.get(id);
    if (known) return known;
    const { closed, to } = this.#asked;
    const made = [...(this.#ties.get(id) ?? [])].filter((one) => one === to || !closed.has(one)).toSorted();
    this.#neighbours.set(id, made);
    return made;
  }

  /** How far each thing is from the end, so that no step is taken from which it cannot be reached in time. */
  #distancesTo(end: string): Map<string, number> {
    const distances = new Map([[end, 0]]);
    let round = [end];
    for (let distance = 1; distance <= this.#asked.maxLength && round.length > 0; distance += 1) {
      const met = round.flatMap((id) => this.#from(id)).filter((id) => !distances.has(id));
      round = [...new Set(met)];
      for (const id of round) distances.set(id, distance);
    }
    return distances;
  }
}
