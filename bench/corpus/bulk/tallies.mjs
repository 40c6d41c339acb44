import { Tally } from '../../../dist/keep/check/tally.js';

/** The tallies of all topics: whole when all events were seen. */
export class Tallies {
  #byTopic = new Map();

  /** @param {import('../../../dist/keep/snapshot/pages.js').EdgeRecord} under an `UNDER` relationship */
  add({ to, properties }) {
    const tally = this.#byTopic.get(to) ?? new Tally();
    this.#byTopic.set(to, tally);
    tally.add(properties);
  }

  /** Gives the concepts of the vocabulary theirs. */
  give(world) {
    for (const [topic, tally] of this.#byTopic) {
      if (!world.nodes.has(topic))
        throw new Error(`${topic}: expected a topic of the vocabulary, as in the corpus.`);
      world.set(topic, { tally: tally.lines() });
    }
  }
}
