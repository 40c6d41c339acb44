/**
 * What was made before, by a text that tells it from all else: at most `most` things, and those that were not asked for
 * in the longest time are forgotten first, half of them at once, so that a look costs no more than that of a map.
 */
export class Memory<Made> {
  readonly #half: number;
  #young = new Map<string, Made>();
  #old = new Map<string, Made>();

  /** @param most how many things are remembered, at least 2 */
  constructor(most: number) {
    this.#half = Math.floor(most / 2);
  }

  /** How many things are remembered. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** What is known under a key, made if it is new. What `make` throws is thrown, and nothing is remembered. */
  recall<Kind extends Made>(key: string, make: () => Kind): Kind {
    const young = this.#young.get(key);
    if (young !== undefined) return young as Kind;
    const made = (this.#old.get(key) as Kind | undefined) ?? make();
    this.#old.delete(key);
    if (this.#young.size >= this.#half) this.#ageAll();
    this.#young.set(key, made);
    return made;
  }

  #ageAll(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
