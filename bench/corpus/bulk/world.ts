import { addEntity, addFact } from '../../../src/keep/check/expected-facts.js';
import { addDisplayNames } from '../../../src/keep/check/expected-names.js';
import { ExpectedGraph } from '../../../src/keep/check/expected-graph.js';
import { vocabularyClaims } from '../../../src/dossier/claims/vocabulary-claims.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import type { NodeRecord } from '../../../src/keep/snapshot/pages.js';
import type { GraphFiles } from './graph-files.js';

/** The concepts of the vocabulary and what it says of them, all of them, needed or not. */
export function worldOf(foundation: Foundation): ExpectedGraph {
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
  readonly #vocabulary: Foundation['vocabulary'];
  readonly #ids = new Set<string>();

  constructor({ vocabulary }: Foundation) {
    this.#vocabulary = vocabulary;
  }

  /** @param ids of entities of any kind */
  add(ids: string[]): void {
    for (const id of ids) {
      if (this.#ids.has(id) || this.#vocabulary.concept(id) === undefined) continue;
      for (const each of [id, ...this.#vocabulary.ancestors(id)]) this.#ids.add(each);
    }
  }

  /** Writes the needed part of the world. */
  write(world: ExpectedGraph, files: GraphFiles): void {
    for (const id of this.#ids) files.node(nodeOf(world, id));
    for (const edge of world.edges.values()) {
      const isName = edge.type === 'NAMES';
      if (!this.#ids.has(isName ? edge.to : edge.from)) continue;
      if (isName) files.node(nodeOf(world, edge.from));
      files.edge(edge);
    }
  }
}

function nodeOf(world: ExpectedGraph, id: string): NodeRecord {
  const node = world.nodes.get(id);
  if (node === undefined) throw new Error(`${id}: expected in the vocabulary, as in the corpus.`);
  return node;
}
