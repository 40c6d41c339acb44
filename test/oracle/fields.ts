import type { GraphQLResolveInfo } from 'graphql';
import { label } from '../../src/base/date/label.js';
import { chosenEnd } from './chosen.js';
import { actor, country, counts, end, eventsInPlace, person, positions, shown } from './ends.js';
import { claimsOf, evidenceOf, statedAs, type Statement } from './evidence.js';
import { mentioned, sources } from './mentions.js';
import { nameIn, namesOf, titleIn, titlesOf } from './names.js';
import { groupOf, participationPage } from './participations.js';
import type { Store } from './store.js';
import { topics } from './topics.js';

/** How the oracle answers a field. */
// oxlint-disable-next-line typescript/no-explicit-any -- a resolver knows what its type's sources are
export type Resolver = (source: any, args: any, store: Store, info: GraphQLResolveInfo) => unknown;

/** Fields by type and name. */
export const byType: Readonly<Record<string, Resolver>> = {
  'Event.place': end('-[:HELD_IN {chosen: true}]->(y)'),
  'Event.series': shown('EDITION_OF'),
  'Event.partOf': shown('PART_OF'),
  'Event.framework': shown('IN_FRAMEWORK_OF'),
  'Event.ordinal': async (event, _args, store) =>
    (await chosenEnd(store, event, 'EDITION_OF'))?.r['ordinal'] ?? null,
  'Organisation.place': shown('LOCATED_IN'),
  'Organisation.partOf': shown('PART_OF'),
  'Place.within': shown('WITHIN'),
  'Place.country': country,
  'Place.events': eventsInPlace,
  'Document.translationOf': shown('TRANSLATION_OF'),
  'Document.mentions': mentioned,
  'Participation.actor': actor,
  'Participation.person': person,
  'Participation.onBehalfOf': end('-[:ON_BEHALF_OF]->(y)'),
  'Participation.position': end('-[:IN_OFFICE {chosen: true}]->(y)'),
  'Participation.event': end('-[:AT]->(y:Event)'),
  'Participation.series': end('-[:AT]->(y:EventSeries)'),
  'Participation.roleGroup': (thing, _args, store) => groupOf(store, thing)?.toUpperCase(),
  'Participation.topics': topics,
  'Position.title': titleIn,
  'Position.titles': titlesOf,
  'Position.holder': end('-[:HELD_BY]->(y)'),
  'Position.organisation': end('-[:IN]->(y)'),
  'Count.of': end('-[:OF]->(y)'),
  'Evidence.document': ({ document }: Statement, _args, store) => store.thing(document),
  'Evidence.url': async ({ document }: Statement, _args, store) => (await store.thing(document))?.['url'],
  'Evidence.statedAs': (statement: Statement, _args, store) => statedAs(store, statement),
  'FuzzyDate.label': (date, { lang }) => label(date, lang ?? undefined),
  'Query.node': (_root, { id }, store) => store.thing(id),
  'Query.nodes': (_root, { ids }, store) => Promise.all((ids as string[]).map((id) => store.thing(id))),
  'Query.participations': (_root, args, store) => participationPage(store, null, args),
};

/** Fields that mean the same wherever they stand. */
export const byName: Readonly<Record<string, Resolver>> = {
  name: nameIn,
  names: namesOf(['printed', 'label']),
  aliases: namesOf(['alias']),
  sources,
  positions,
  counts,
  evidence: (source, { first }, store) => evidenceOf(store, source, first),
  evidenceCount: async (source, _args, store) => (await claimsOf(store, source)).length,
  participations: (thing, args, store) => participationPage(store, thing, args),
};
