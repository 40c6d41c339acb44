// The importer knows nodes by numbers, which take a fraction of the room of ids.

/** Things of which one event alone has to do: their numbers are forgotten after it. */
const passing = ['claim', 'document', 'event', 'name', 'participation'];

/** Gives numbers to the ids of nodes. */
export class Numbers {
  readonly #lasting = new Map<string, number>();
  readonly #passing = new Map<string, number>();
  #next = 0;

  /** The number of a node, given to it the first time that it is asked for. */
  of(id: string): number {
    const numbers = passing.includes(id.slice(0, id.indexOf(':'))) ? this.#passing : this.#lasting;
    const known = numbers.get(id);
    if (known !== undefined) return known;
    this.#next += 1;
    numbers.set(id, this.#next);
    return this.#next;
  }

  /** Forgets the numbers of what does not come again. */
  forget(): void {
    this.#passing.clear();
  }
}
