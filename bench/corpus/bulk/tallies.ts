import type { ExpectedGraph } from '../../../src/keep/check/expected-graph.js';
import type { EdgeRecord } from '../../../src/keep/snapshot/pages.js';
import { Tally } from '../../../src/keep/check/tally.js';

/** The tallies of all topics: whole when all events were seen. */
export class Tallies {
  readonly #byTopic = new Map<string, Tally>();

  /** @param under an `UNDER` relationship */
  add({ to, properties }: EdgeRecord): void {
    const tally = this.#byTopic.get(to) ?? new Tally();
    this.#byTopic.set(to, tally);
    tally.add(properties);
  }

  /** Gives the concepts of the vocabulary theirs. */
  give(world: ExpectedGraph): void {
    for (const [topic, tally] of this.#byTopic) {
      if (!world.nodes.has(topic))
        throw new Error(`${topic}: expected a topic of the vocabulary, as in the corpus.`);
      world.set(topic, { tally: tally.lines() });
    }
  }
}
