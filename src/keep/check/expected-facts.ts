import { canonical } from '../../base/canonical.js';
import type { Claim } from '../../dossier/claims/claim.js';
import { deriveAbout, deriveMention, deriveName, deriveRelation } from '../../dossier/import/derive.js';
import { deriveCount, deriveParticipation, derivePosition } from '../../dossier/import/derive.js';
import { deriveProperty } from '../../dossier/import/derive-property.js';
import type { Derived, DerivedRelationship } from '../../dossier/import/derived.type.js';
import { displayNames, type KnownName } from '../../dossier/import/display-names.js';
import type { Foundation } from '../../dossier/import/foundation.js';
import { kindOf, kinds, labelsOf } from '../../base/model.js';
import { vocabularyClaims } from '../../dossier/claims/vocabulary-claims.js';
import { ExpectedGraph } from './expected-graph.js';

/** Claims by their keys: those of documents, and what the vocabulary says of the concepts that are there. */
type ByKey = Map<string, Claim[]>;

/** What these claims give, key by key: all nodes and relationships but the closures. */
export function deriveFacts(claims: readonly Claim[], foundation: Foundation): ExpectedGraph {
  const graph = new ExpectedGraph();
  const entities = entitiesOf(claims, foundation);
  for (const id of entities) addEntity(graph, id);
  for (const claim of claims) addClaim(graph, claim);
  for (const [key, same] of byKeyOf(claims, entities, foundation)) addFact(graph, key, same, foundation);
  for (const id of entities) addDisplayNames(graph, id);
  return graph;
}

/** An entity is there while a claim names it; a vocabulary concept also while a narrower one is there. */
function entitiesOf(claims: readonly Claim[], { vocabulary }: Foundation): Set<string> {
  const named = new Set(claims.flatMap((claim) => [claim.document, ...claim.entities]));
  return new Set([...named].flatMap((id) => [id, ...vocabulary.ancestors(id)]));
}

function byKeyOf(claims: readonly Claim[], entities: Set<string>, { vocabulary }: Foundation): ByKey {
  const concepts = [...entities].flatMap((id) => vocabulary.concept(id) ?? []);
  const byKey: ByKey = new Map();
  for (const claim of [...claims, ...concepts.flatMap(vocabularyClaims)]) {
    const same = byKey.get(claim.key);
    if (same) same.push(claim);
    else byKey.set(claim.key, [claim]);
  }
  return byKey;
}

/** Adds the node of an entity, as it is before any fact is known of it. */
export function addEntity(graph: ExpectedGraph, id: string): void {
  const hasOrder = kinds[kindOf(id)].order === 'order';
  graph.addNode(id, ['Entity', ...labelsOf(id)], hasOrder ? { order: `0000-00-00/${id}` } : {});
}

function addClaim(graph: ExpectedGraph, { entities, values, ...claim }: Claim): void {
  graph.addNode(claim.id, ['Claim'], { ...claim, values: canonical(values) });
  graph.addEdge(claim.document, 'STATES', claim.id);
  for (const entity of entities) graph.addEdge(claim.id, 'CONCERNS', entity);
}

/** Adds what all claims of one key give. */
export function addFact(graph: ExpectedGraph, key: string, claims: Claim[], foundation: Foundation): void {
  const { prefers } = foundation.preferences;
  const [{ kind }] = claims as [Claim];
  const given = { key, kind, claims };
  if (kind === 'property') {
    const { id, properties } = deriveProperty(given, prefers);
    graph.set(id, properties);
  } else if (kind === 'name') addName(graph, deriveName(given));
  else if (kind === 'mention') addRelationship(graph, deriveMention(given));
  else if (kind === 'about') addRelationship(graph, deriveAbout(given, prefers));
  else if (kind === 'relation') addRelationship(graph, deriveRelation(given, prefers));
  else if (kind === 'participation') addParticipation(graph, deriveParticipation(given, prefers));
  else if (kind === 'position') addPosition(graph, derivePosition(given, prefers));
  else addCount(graph, deriveCount(given));
}

function addName(
  graph: ExpectedGraph,
  { id, properties, claims, ...name }: ReturnType<typeof deriveName>,
): void {
  graph.addNode(id, ['Name'], properties);
  graph.addEdge(id, 'NAMES', name.entity, { id, claims, source: name.source });
}

function addRelationship(graph: ExpectedGraph, relationship: DerivedRelationship): void {
  const { id, from, type, to, properties, claims } = relationship;
  graph.addEdge(from, type, to, { id, ...properties, claims });
}

/** A node that claims support, and the ids that its relationships lead to; null for none. */
function addSupported(
  graph: ExpectedGraph,
  label: string,
  { id, properties, claims }: Derived,
  ends: Record<string, string | null>,
): void {
  graph.addNode(id, [label], properties);
  for (const [type, to] of Object.entries(ends)) if (to !== null) graph.addEdge(id, type, to, { id });
  for (const claim of claims) graph.addEdge(claim, 'SUPPORTS', id, { id: claim });
}

function addParticipation(graph: ExpectedGraph, derived: ReturnType<typeof deriveParticipation>): void {
  const { actor, event, onBehalfOf } = derived;
  addSupported(graph, 'Participation', derived, { BY: actor, AT: event, ON_BEHALF_OF: onBehalfOf });
}

function addPosition(graph: ExpectedGraph, derived: ReturnType<typeof derivePosition>): void {
  addSupported(graph, 'Position', derived, { HELD_BY: derived.holder, IN: derived.organisation });
}

function addCount(graph: ExpectedGraph, derived: ReturnType<typeof deriveCount>): void {
  addSupported(graph, 'Count', derived, { OF: derived.of });
}

/** Gives an entity the names that it is shown under, once all its names are there. */
export function addDisplayNames(graph: ExpectedGraph, id: string): void {
  graph.set(id, { ...displayNames(id, namesOf(graph, id)) });
}

function namesOf(graph: ExpectedGraph, id: string): KnownName[] {
  return graph.arriving(id, 'NAMES').map(({ from, properties }) => ({
    ...(graph.nodes.get(from)?.properties as unknown as Omit<KnownName, 'claims'>),
    claims: (properties['claims'] as string[]).length,
  }));
}
