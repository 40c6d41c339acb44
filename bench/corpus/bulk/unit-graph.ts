import { addClosures } from '../../../src/keep/check/expected-closures.js';
import { addEntity, addFact } from '../../../src/keep/check/expected-facts.js';
import { addDisplayNames } from '../../../src/keep/check/expected-names.js';
import { ExpectedGraph } from '../../../src/keep/check/expected-graph.js';
import type { Claim } from '../../../src/dossier/claims/claim.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import type { EdgeRecord } from '../../../src/keep/snapshot/pages.js';
import type { GraphFiles } from './graph-files.js';
import { isShared } from './owners.js';
import type { Tallies } from './tallies.js';
import type { Unit } from './units.js';

/** The graph of one event and its documents, on the background of the vocabulary and of the claims. */
class UnitGraph extends ExpectedGraph {
  readonly #world: ExpectedGraph;
  readonly #claims: Map<string, Record<string, unknown>>;

  constructor(world: ExpectedGraph, claims: Claim[]) {
    super();
    this.#world = world;
    this.#claims = new Map(claims.map((claim) => [claim.id, { ...claim }]));
  }

  override get(id: string, property: string): unknown {
    return this.#claims.get(id)?.[property] ?? super.get(id, property) ?? this.#world.get(id, property);
  }

  override hasLabel(id: string, label: string): boolean {
    return super.hasLabel(id, label) || this.#world.hasLabel(id, label);
  }

  override leaving(id: string, ...types: string[]): EdgeRecord[] {
    return [...super.leaving(id, ...types), ...this.#world.leaving(id, ...types)];
  }
}

/**
 * What the claims of all documents on one event give: everything but what other documents have a say in. Offices are in
 * it, as participations are tied to them, but are not whole.
 */
export function unitGraph(
  { event, documents, claims }: Unit,
  world: ExpectedGraph,
  foundation: Foundation,
): ExpectedGraph {
  const graph = new UnitGraph(world, claims);
  const entities = [event, ...documents];
  for (const id of entities) addEntity(graph, id);
  for (const [key, same] of byKeyOf(claims)) addFact(graph, key, same, foundation);
  for (const id of entities) addDisplayNames(graph, id);
  addClosures(graph, claims, foundation);
  return graph;
}

function byKeyOf(claims: Claim[]): Map<string, Claim[]> {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (isShared(claim) && claim.kind !== 'position') continue;
    const same = byKey.get(claim.key);
    if (same) same.push(claim);
    else byKey.set(claim.key, [claim]);
  }
  return byKey;
}

/** Writes what is whole, and tallies what is under topics. */
export function writeUnit(graph: ExpectedGraph, files: GraphFiles, tallies: Tallies): void {
  const isOffice = (id: string): boolean => id.startsWith('position:');
  for (const node of graph.nodes.values()) if (!isOffice(node.id)) files.node(node);
  for (const edge of graph.edges.values()) if (!isOffice(edge.from)) files.edge(edge);
  for (const edge of graph.edges.values()) if (edge.type === 'UNDER') tallies.add(edge);
}
