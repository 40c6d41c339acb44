import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { parseDate } from '../../src/date/edtf.js';
import { label } from '../../src/date/label.js';
import { claimsOf, evidenceOf, statedAs, topicsOf, type Statement } from './evidence.js';
import { chosenEnd, factPage } from './facts.js';
import { inGraph } from './filters.js';
import { listPage, lists, type ListArguments } from './lists.js';
import { pageOf, type PageArguments } from './pages.js';
import { groupOf, participationPage } from './participations.js';
import type { Store, Thing } from './store.js';
import { pick, together, type Text } from './texts.js';

type Arguments = Record<string, unknown>;
// oxlint-disable-next-line typescript/no-explicit-any -- a resolver knows what its type's sources are
type Resolver = (source: any, args: any, store: Store, info: GraphQLResolveInfo) => unknown;

/** The node at the other end of a relation of which there is at most one. */
function end(pattern: string): Resolver {
  return async ({ id, __typename }: Thing, _args, store) => {
    const [found] = await store.ids(`MATCH (x:${__typename} {id: $id})${pattern} RETURN y.id AS id`, { id });
    return found === undefined ? null : store.thing(found);
  };
}

/** The end that is shown alone where documents give several. */
function shown(type: string): Resolver {
  return async (thing: Thing, _args, store) => {
    const found = await chosenEnd(store, thing, type);
    return found && store.thing(found.id);
  };
}

const name: Resolver = ({ displayNames, displayLangs, id }, { lang }) =>
  pick(together(displayNames, displayLangs), lang) ?? id;

function namesWhere(condition: string): Resolver {
  return async ({ id }: Thing, _args, store): Promise<Text[]> => {
    const rows = await store.rows(
      `MATCH (:Entity {id: $id})<-[:NAMES]-(n:Name) WHERE ${condition}
       RETURN DISTINCT n.text AS value, n.lang AS lang, n.kind = 'label' AS ours ORDER BY ours, lang, value`,
      { id },
    );
    return rows
      .filter(({ value, lang }, index) => rows.findIndex((row) => row['value'] === value && row['lang'] === lang) === index)
      .map(({ value, lang }) => ({ value: String(value), lang: String(lang) }));
  };
}

/** Documents that mention a thing, or things that a document mentions. */
async function mentions(store: Store, pattern: string, { id }: Thing): Promise<Arguments[]> {
  const rows = await store.rows(
    `MATCH (x:Entity {id: $id})${pattern} RETURN y.id AS id, r.locators AS locators, r.names AS names, r.langs AS langs`,
    { id },
  );
  const nodes = await store.things(rows.map((row) => String(row['id'])));
  return rows.map(({ locators, names, langs }, index) => ({
    ...{ locators, names: together(names, langs), namesLang: undefined },
    thing: nodes[index],
  }));
}

const sources: Resolver = async (thing: Thing, args: PageArguments, store) => {
  const found = await mentions(store, '<-[r:MENTIONS]-(y:Document)', thing);
  const rows = found.map(({ thing: document, ...rest }) => ({
    node: { document, ...rest },
    keys: [String((document as Thing)['order'])],
  }));
  return pageOf(rows, args, 'DESC');
};

const mentioned: Resolver = async (thing: Thing, args: PageArguments, store) => {
  const found = await mentions(store, '-[r:MENTIONS]->(y:Entity)', thing);
  const rows = found.map(({ thing: node, ...rest }) => ({ ...rest, node, keys: [(node as Thing).id] }));
  return pageOf(rows, args, 'ASC');
};

const eventsInPlace: Resolver = async ({ id }: Thing, args: PageArguments, store) => {
  const ids = await store.ids(
    `MATCH (:Place {id: $id})<-[:WITHIN*0..]-(:Place)<-[:HELD_IN {chosen: true}]-(y:Event) RETURN DISTINCT y.id AS id`,
    { id },
  );
  const rows = (await store.things(ids)).map((node) => ({ node, keys: [String(node['order'])] }));
  return pageOf(rows, args, 'DESC');
};

const country: Resolver = async ({ id }: Thing, _args, store) => {
  const text = `MATCH (:Place {id: $id})-[:WITHIN*0..]->(y:Place {kind: 'country'}) RETURN y.id AS id ORDER BY id LIMIT 1`;
  const [found] = await store.ids(text, { id });
  return found === undefined ? null : store.thing(found);
};

const positions: Resolver = async ({ id }: Thing, _args, store) => {
  const held = await store.things(
    await store.ids('MATCH (:Entity {id: $id})<-[:HELD_BY]-(y:Position) RETURN y.id AS id', { id }),
  );
  const since = ({ from, to, asOf }: Thing) => String(from ?? (asOf as string[] | undefined)?.at(-1) ?? to ?? '');
  return held.toSorted((a, b) => (since(a) === since(b) ? (a.id < b.id ? -1 : 1) : since(a) > since(b) ? -1 : 1));
};

const counts: Resolver = async ({ id }: Thing, _args, store) =>
  store.things(
    await store.ids(
      'MATCH (:Entity {id: $id})<-[:OF]-(y:Count) RETURN y.id AS id ORDER BY y.what, y.value, y.id',
      { id },
    ),
  );

const titles: Resolver = ({ title, titleLang, label: ours }): Text[] => [
  ...(title === undefined ? [] : [{ lang: titleLang ?? 'und', value: title }]),
  ...(ours === undefined ? [] : [{ lang: 'en', value: ours }]),
];

const ordinal: Resolver = async (thing: Thing, _args, store) =>
  (await chosenEnd(store, thing, 'EDITION_OF'))?.r['ordinal'] ?? null;

const topics: Resolver = (thing: Thing, { basis }, store) => {
  const asked = (basis?.length > 0 ? basis : ['STATED', 'INFERRED', 'EDITORIAL']) as string[];
  return topicsOf(store, thing, asked.map(inGraph));
};

const actor = end('-[:BY]->(y)');
const person: Resolver = async (...all) => {
  const found = (await actor(...all)) as Thing;
  return found.__typename === 'Person' ? found : null;
};

const evidence: Resolver = (source, { first }, store) => evidenceOf(store, source, first);
const evidenceCount: Resolver = async (source, _args, store) => (await claimsOf(store, source)).length;
const participations: Resolver = (thing: Thing, args: ListArguments, store) =>
  participationPage(store, thing, args);

/** Fields by type and name. */
const byType: Record<string, Resolver> = {
  'Event.place': end('-[:HELD_IN {chosen: true}]->(y)'),
  'Event.series': shown('EDITION_OF'),
  'Event.partOf': shown('PART_OF'),
  'Event.framework': shown('IN_FRAMEWORK_OF'),
  'Event.ordinal': ordinal,
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
  'Participation.roleGroup': (thing: Thing, _args, store) => groupOf(store, thing)?.toUpperCase(),
  'Participation.topics': topics,
  'Position.title': (thing: Thing, { lang }, store, info) =>
    pick(titles(thing, {}, store, info) as Text[], lang),
  'Position.titles': titles,
  'Position.holder': end('-[:HELD_BY]->(y)'),
  'Position.organisation': end('-[:IN]->(y)'),
  'Count.of': end('-[:OF]->(y)'),
  'Evidence.document': ({ document }: Statement, _args, store) => store.thing(document),
  'Evidence.url': async ({ document }: Statement, _args, store) => (await store.thing(document))?.['url'],
  'Evidence.statedAs': (statement: Statement, _args, store) => statedAs(store, statement),
  'FuzzyDate.label': (date, { lang }) => label(date, lang ?? undefined),
  'Query.node': (_root, { id }, store) => store.thing(id),
  'Query.nodes': (_root, { ids }, store) => Promise.all((ids as string[]).map((id) => store.thing(id))),
  'Query.participations': (_root, args: ListArguments, store) => participationPage(store, null, args),
};

/** Fields that mean the same wherever they stand. */
const byName: Record<string, Resolver> = {
  name,
  names: namesWhere(`n.kind <> 'alias'`),
  aliases: namesWhere(`n.kind = 'alias'`),
  ...{ sources, positions, counts, evidence, evidenceCount, participations },
};

/** What a field of the schema is, for a thing of the graph or whatever else a resolver of the oracle returned. */
export function resolve(source: unknown, args: Arguments, store: Store, info: GraphQLResolveInfo): unknown {
  const { parentType, fieldName } = info;
  const of = byType[`${parentType.name}.${fieldName}`];
  if (of) return of(source, args, store, info);
  if (parentType.name === 'Query') return rootField(args, store, info);
  const returns = getNamedType(info.returnType).name;
  if (returns.endsWith('FactConnection')) return factPage(store, source as Thing, args, info);
  const own = (source as Arguments)[fieldName];
  if (Array.isArray(own) && returns === 'LocalizedText' && isText(own[0])) return own;
  const meant = byName[fieldName];
  return meant ? meant(source, args, store, info) : property(source as Arguments, fieldName, info.returnType);
}

function isText(found: unknown): boolean {
  return found === undefined || typeof found === 'object';
}

async function rootField(args: Arguments, store: Store, info: GraphQLResolveInfo): Promise<unknown> {
  const list = lists[info.fieldName];
  if (list) return listPage(store, list, args);
  const found = await store.thing(String(args['id']));
  return found?.__typename === getNamedType(info.returnType).name ? found : null;
}

/** A field that is a property of its name, in the form that its type in the schema has. */
function property(source: Arguments, field: string, type: GraphQLOutputType): unknown {
  const found = source[field];
  const target = getNamedType(type);
  if (target.name === 'LocalizedText') return together(found, source[`${field}Lang`]);
  const one = (value: unknown): unknown => {
    if (target.name === 'FuzzyDate') return parseDate(String(value));
    return isEnumType(target) && typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : value;
  };
  if (isListType(getNullableType(type))) return ((found ?? []) as unknown[]).map(one);
  return found === undefined || found === null ? null : one(found);
}
