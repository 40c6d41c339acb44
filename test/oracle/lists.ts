import { checkIds, checkSpan, inGraph, listed, overlaps, type Filter } from './filters.js';
import { pageOf, type PageArguments } from './pages.js';
import type { Store, Thing } from './store.js';

export interface ListArguments extends PageArguments {
  filter?: Filter | null;
  orderBy?: { direction: 'ASC' | 'DESC' } | null;
}

interface List {
  type: string;
  /** For lists by date: the latest come first; all others are by name. */
  dated?: boolean;
  /** Filters whose value is a property. */
  properties?: Record<string, string>;
  /** Filters by ids: kinds that make sense, and the things `y` that such an `x` leads to. */
  ids?: Record<string, { kinds: string[]; path: string }>;
}

const topicKinds = ['threat', 'priority', 'initiative', 'instrument'];
const against = '(x)<-[:BROADER*0..]-(:Threat)<-[:ADDRESSES]-(y)';

/** The lists of all things of a type, by the root field. */
export const lists: Record<string, List> = {
  people: {
    type: 'Person',
    ids: {
      organisation: { kinds: ['organisation', 'initiative'], path: '(x)<-[:IN]-(:Position)-[:HELD_BY]->(y)' },
    },
  },
  organisations: {
    type: 'Organisation',
    properties: { kinds: 'kind' },
    ids: {
      place: { kinds: ['place'], path: '(x)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(y)' },
      partOf: { kinds: ['organisation'], path: '(x)<-[:PART_OF*1..]-(y)' },
    },
  },
  events: {
    type: 'Event',
    dated: true,
    properties: { kinds: 'kind', status: 'status' },
    ids: {
      place: { kinds: ['place'], path: '(x)<-[:WITHIN*0..]-(:Place)<-[:HELD_IN {chosen: true}]-(y)' },
      series: { kinds: ['series'], path: '(x)<-[:EDITION_OF]-(y)' },
      topic: { kinds: topicKinds, path: '(x)<-[:BROADER*0..]-(:Topic)<-[:DISCUSSED|ADDRESSES]-(y)' },
    },
  },
  allEventSeries: { type: 'EventSeries', properties: { kinds: 'kind' } },
  places: {
    type: 'Place',
    properties: { kinds: 'kind' },
    ids: { within: { kinds: ['place'], path: '(x)<-[:WITHIN*1..]-(y)' } },
  },
  threats: { type: 'Threat', ids: { broader: { kinds: ['threat'], path: '(x)<-[:BROADER*1..]-(y)' } } },
  priorities: {
    type: 'Priority',
    properties: { horizon: 'horizon' },
    ids: { event: { kinds: ['event'], path: '(x)-[:ADOPTED|DISCUSSED]->(y)' } },
  },
  initiatives: {
    type: 'Initiative',
    properties: { kinds: 'kind', stage: 'stage' },
    ids: { threat: { kinds: ['threat'], path: against } },
  },
  instruments: {
    type: 'Instrument',
    properties: { kinds: 'kind', stage: 'stage' },
    ids: { threat: { kinds: ['threat'], path: against } },
  },
  documents: {
    type: 'Document',
    dated: true,
    properties: { language: 'language', publisher: 'publisher' },
    ids: {
      mentions: {
        kinds: [...topicKinds, 'person', 'organisation', 'event', 'series', 'place', 'document'],
        path: '(x)<-[:MENTIONS]-(y)',
      },
    },
  },
};

/** Properties that are texts of sources, and so are asked for as they are. */
const verbatim = ['language', 'publisher'];

/** A page of all things of a type. */
export async function listPage(store: Store, list: List, args: ListArguments): Promise<unknown> {
  const filter = args.filter ?? {};
  checkSpan(filter);
  const kinds = Object.entries(list.ids ?? {}).map(([name, { kinds: allowed }]) => [name, allowed] as const);
  await checkIds(store, Object.fromEntries(kinds), filter);
  let things = (await store.all(list.type)).filter(
    (thing) => bears(thing, list, filter) && overlaps(thing, filter),
  );
  for (const [name, { path }] of Object.entries(list.ids ?? {})) {
    const reached = await reachedFrom(store, listed(filter, name), path);
    things = things.filter(({ id }) => reached?.has(id) ?? true);
  }
  const key = list.dated ? 'order' : 'sortName';
  const rows = things.map((node) => ({ node, keys: [String(node[key])] }));
  return pageOf(rows, args, args.orderBy?.direction ?? (list.dated ? 'DESC' : 'ASC'));
}

function bears(thing: Thing, { properties = {} }: List, filter: Filter): boolean {
  return Object.entries(properties).every(([name, property]) => {
    const asked = listed(filter, name)?.map((item) => (verbatim.includes(name) ? item : inGraph(item)));
    return asked?.includes(String(thing[property])) ?? true;
  });
}

async function reachedFrom(
  store: Store,
  ids: string[] | undefined,
  path: string,
): Promise<Set<string> | undefined> {
  if (!ids) return undefined;
  const text = `MATCH (x:Entity) WHERE x.id IN $ids MATCH ${path} RETURN DISTINCT y.id AS id`;
  return new Set(await store.ids(text, { ids }));
}
