import { addClosures } from '../../../dist/keep/check/expected-closures.js';
import { addDisplayNames, addEntity, addFact } from '../../../dist/keep/check/expected-facts.js';
import { ExpectedGraph } from '../../../dist/keep/check/expected-graph.js';
import { isShared } from './owners.mjs';

/** The graph of one event and its documents, on the background of the vocabulary and of the claims. */
class UnitGraph extends ExpectedGraph {
  #world;
  #claims;

  constructor(world, claims) {
    super();
    this.#world = world;
    this.#claims = new Map(claims.map((claim) => [claim.id, claim]));
  }

  get(id, property) {
    return this.#claims.get(id)?.[property] ?? super.get(id, property) ?? this.#world.get(id, property);
  }

  hasLabel(id, label) {
    return super.hasLabel(id, label) || this.#world.hasLabel(id, label);
  }

  leaving(id, ...types) {
    return [...super.leaving(id, ...types), ...this.#world.leaving(id, ...types)];
  }
}

/**
 * What the claims of all documents on one event give: everything but what other documents have a say in. Offices are in
 * it, as participations are tied to them, but are not whole.
 */
export function unitGraph({ event, documents, claims }, world, foundation) {
  const graph = new UnitGraph(world, claims);
  const entities = [event, ...documents];
  for (const id of entities) addEntity(graph, id);
  for (const [key, same] of byKeyOf(claims)) addFact(graph, key, same, foundation);
  for (const id of entities) addDisplayNames(graph, id);
  addClosures(graph, claims, foundation);
  return graph;
}

function byKeyOf(claims) {
  const byKey = new Map();
  for (const claim of claims) {
    if (isShared(claim) && claim.kind !== 'position') continue;
    const same = byKey.get(claim.key);
    if (same) same.push(claim);
    else byKey.set(claim.key, [claim]);
  }
  return byKey;
}

/** Writes what is whole, and tallies what is under topics. */
export function writeUnit(graph, files, tallies) {
  const isOffice = (id) => id.startsWith('position:');
  for (const node of graph.nodes.values()) if (!isOffice(node.id)) files.node(node);
  for (const edge of graph.edges.values()) if (!isOffice(edge.from)) files.edge(edge);
  for (const edge of graph.edges.values()) if (edge.type === 'UNDER') tallies.add(edge);
}
