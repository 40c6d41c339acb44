import { compareText } from '../../base/canonical.js';
import type { Claim } from '../../dossier/claims/claim.js';
import type { Foundation } from '../../dossier/import/foundation.js';
import { bestOf } from './choice.js';
import type { ExpectedGraph } from './expected-graph.js';
import { Tally } from './tally.js';

const strongestFirst = ['stated', 'inferred', 'editorial'];

/**
 * Adds to a graph what follows from several facts together: chosen places, copied dates, closures, offices. Written
 * apart from the statements of an import that do the same in the database, so that each checks the other.
 */
export function addClosures(graph: ExpectedGraph, claims: readonly Claim[], foundation: Foundation): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const event of graph.withLabel('Event')) {
    addPlaces(graph, event, byId, foundation);
    addAgenda(graph, event);
  }
  for (const participation of graph.withLabel('Participation')) {
    copyDates(graph, participation);
    addTopics(graph, participation);
    addOffices(graph, participation);
  }
  for (const topic of graph.withLabel('Topic')) addTally(graph, topic);
}

function addPlaces(
  graph: ExpectedGraph,
  event: string,
  byId: ReadonlyMap<string, Claim>,
  foundation: Foundation,
): void {
  const held = graph.leaving(event, 'HELD_IN');
  const stated = held.map(({ to, properties }) => ({
    place: to,
    around: graph.reach(to, 'WITHIN').slice(1),
    claims: (properties['claims'] as string[]).flatMap((id) => byId.get(id) ?? []),
  }));
  // Of two places one around the other, the narrower says the same and more.
  const wider = new Set(stated.flatMap(({ around }) => around));
  const narrowest = stated.filter(({ place }) => !wider.has(place));
  const rivals = (narrowest.length > 0 ? narrowest : stated).flatMap((one) => one.claims);
  const best = bestOf(rivals, placeOf, 'place', foundation.preferences.prefers);
  const chosen = best === undefined ? null : placeOf(best);
  for (const edge of held) edge.properties['chosen'] = edge.to === chosen;
  const places = chosen === null ? [] : graph.reach(chosen, 'WITHIN');
  graph.set(event, { country: places.find((place) => graph.get(place, 'kind') === 'country') });
  const order = graph.get(event, 'order');
  for (const place of places)
    graph.addEdge(event, 'HELD_UNDER', place, { id: `${event}|${place}`, place, order });
}

/** The place that a claim of `HELD_IN` states. */
function placeOf({ key }: Claim): string {
  const [, , , place = ''] = JSON.parse(key) as string[];
  return place;
}

function addAgenda(graph: ExpectedGraph, event: string): void {
  const told = graph.leaving(event, 'DISCUSSED', 'ADDRESSES').map(({ to }) => to);
  const topics = told.filter((id) => graph.hasLabel(id, 'Topic')).flatMap((id) => graph.reach(id, 'BROADER'));
  const shared = { country: graph.get(event, 'country') ?? '', order: graph.get(event, 'order') };
  for (const topic of new Set(topics)) {
    graph.addEdge(event, 'ON_AGENDA', topic, { id: `${event}|${topic}`, topic, ...shared });
  }
}

function copyDates(graph: ExpectedGraph, participation: string): void {
  const [at = ''] = graph.leaving(participation, 'AT').map(({ to }) => to);
  const order = graph.get(at, 'order') ?? `0000-00-00/${at}`;
  const hasPeriod = graph.get(participation, 'period') !== null;
  const date = hasPeriod ? graph.get(participation, 'period') : graph.get(at, 'date');
  const bounds = { earliest: graph.get(at, 'earliest'), latest: graph.get(at, 'latest') };
  graph.set(participation, { date, order, ...(!hasPeriod && bounds) });
}

function addTopics(graph: ExpectedGraph, pid: string): void {
  const found = new Map<string, Set<unknown>>();
  for (const { to, properties } of graph.leaving(pid, 'ABOUT')) {
    for (const topic of graph.reach(to, 'BROADER')) {
      found.set(topic, (found.get(topic) ?? new Set()).add(properties['basis']));
    }
  }
  const [at = ''] = graph.leaving(pid, 'AT').map(({ to }) => to);
  const shared = {
    country: graph.get(at, 'country') ?? '',
    order: graph.get(pid, 'order'),
    pid,
    year: yearOf(graph, pid),
  };
  for (const [topic, all] of found) {
    const bases = strongestFirst.filter((basis) => all.has(basis));
    graph.addEdge(pid, 'UNDER', topic, { id: `${pid}|${topic}`, topic, basis: bases[0], bases, ...shared });
  }
}

/** The year in which a participation began, where its date has only one possible year. */
function yearOf(graph: ExpectedGraph, participation: string): string | undefined {
  const [date, ...bounds] = ['date', 'earliest', 'latest'].map((name) => graph.get(participation, name));
  const [earliest, latest] = bounds.map((bound) =>
    typeof bound === 'string' ? bound.slice(0, 4) : undefined,
  );
  return earliest === latest || (typeof date === 'string' && /^\d{4}/.test(date)) ? earliest : undefined;
}

function addTally(graph: ExpectedGraph, topic: string): void {
  const tally = new Tally();
  for (const { properties } of graph.arriving(topic, 'UNDER')) tally.add(properties);
  graph.set(topic, { tally: tally.lines() });
}

/** The offices of the actor that a document supporting the participation gives too: present ones first. */
function addOffices(graph: ExpectedGraph, participation: string): void {
  const documents = documentsOf(graph, participation);
  const [actor = ''] = graph.leaving(participation, 'BY').map(({ to }) => to);
  const offices = graph
    .arriving(actor, 'HELD_BY')
    .map(({ from }) => from)
    .filter((id) => [...documentsOf(graph, id)].some((document) => documents.has(document)))
    .sort((a, b) => compareOffices(graph, a, b));
  for (const [place, office] of offices.entries()) {
    graph.addEdge(participation, 'IN_OFFICE', office, {
      id: `${participation}|${office}`,
      chosen: place === 0,
    });
  }
}

function documentsOf(graph: ExpectedGraph, supported: string): Set<unknown> {
  return new Set(graph.arriving(supported, 'SUPPORTS').map(({ from }) => graph.get(from, 'document')));
}

function compareOffices(graph: ExpectedGraph, a: string, b: string): number {
  const ended = (id: string): number => (graph.get(id, 'to') === null ? 0 : 1);
  const alone = (id: string): number => (graph.leaving(id, 'IN').length > 0 ? 0 : 1);
  const since = (id: string): string => String(graph.get(id, 'from') ?? '');
  return ended(a) - ended(b) || alone(a) - alone(b) || compareText(since(b), since(a)) || compareText(a, b);
}
