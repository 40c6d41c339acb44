import { addDisplayNames, addEntity, addFact } from '../../../dist/keep/check/expected-facts.js';
import { ExpectedGraph } from '../../../dist/keep/check/expected-graph.js';
import { vocabularyClaims } from '../../../dist/dossier/claims/vocabulary-claims.js';

/**
 * The concepts of the vocabulary and what it says of them, all of them, needed or not.
 * @param {import('../../../dist/dossier/import/foundation.js').Foundation} foundation
 */
export function worldOf(foundation) {
  const world = new ExpectedGraph();
  const { places, threats, series } = foundation.vocabulary;
  for (const concept of [...places, ...threats, ...series]) {
    addEntity(world, concept.id);
    for (const claim of vocabularyClaims(concept)) addFact(world, claim.key, [claim], foundation);
    addDisplayNames(world, concept.id);
  }
  return world;
}

/** Which concepts the graph needs: those that a claim names, and the broader ones. */
export class Needed {
  #vocabulary;
  #ids = new Set();

  constructor({ vocabulary }) {
    this.#vocabulary = vocabulary;
  }

  /** @param {string[]} ids of entities of any kind */
  add(ids) {
    for (const id of ids) {
      if (this.#ids.has(id) || this.#vocabulary.concept(id) === undefined) continue;
      for (const each of [id, ...this.#vocabulary.ancestors(id)]) this.#ids.add(each);
    }
  }

  /** Writes the needed part of the world. */
  write(world, files) {
    for (const id of this.#ids) files.node(world.nodes.get(id));
    for (const edge of world.edges.values()) {
      const isName = edge.type === 'NAMES';
      if (!this.#ids.has(isName ? edge.to : edge.from)) continue;
      if (isName) files.node(world.nodes.get(edge.from));
      files.edge(edge);
    }
  }
}
