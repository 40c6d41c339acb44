import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, StatementSent } from '../../src/database/graph/graph.js';
import { buildSchema } from '../../src/schema.js';
import { asker, type Ask } from '../plan/ask.js';
import { clear, emptyGraph, testFoundation } from '../setup/graph.js';
import { congressThreat, corpus, hotCountry, hotThreat, rareThreat } from './corpus.js';
import { loadInBatches } from './load.js';
import { profile, type Operator, type Profile } from './profile.js';
import { rootFields } from './root-fields.js';

// What questions cost is counted in hits of the store, which are the same on every machine. Costs that should not
// depend on how far a page lies, or on how much is spoken of a threat, agree within a tenth.

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await emptyGraph();
  await loadInBatches(graph, await testFoundation(), corpus(100));
  await graph.command({ name: 'test/indexes', text: 'CALL db.awaitIndexes(300)' });
  ask = await asker(graph);
}, 600_000);

// What is left of a large graph would slow every test that follows.
afterAll(async () => {
  await clear(graph);
  await graph.close();
}, 300_000);

const participants = `id role actor { id name } event { id name place { id name } } evidence(first: 1) { locator document { id } }`;

interface List {
  field: string;
  filter?: Record<string, unknown>;
  /** What is asked of each item. */
  items: string;
}

function question({ field, items }: List): string {
  const type = types[field];
  return `query ($filter: ${type}Filter, $first: Int, $after: String) {
    list: ${field}(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ${items} }
    }
  }`;
}

const types: Record<string, string> = {
  participations: 'Participation',
  people: 'Person',
  organisations: 'Organisation',
  events: 'Event',
  allEventSeries: 'EventSeries',
  places: 'Place',
  threats: 'Threat',
  priorities: 'Priority',
  initiatives: 'Initiative',
  instruments: 'Instrument',
  documents: 'Document',
};

/** What a page costs, with as many items on it as it has room for. */
async function costOf(list: List, number: number, first: number): Promise<Profile> {
  const after = number === 1 ? undefined : await endOfPage(list, number - 1, first);
  const { data, error, statements } = await ask(question(list), { filter: list.filter, first, after });
  if (error) throw error;
  expect(data.list.nodes).toHaveLength(first);
  expect(data.list.pageInfo.hasNextPage).toBe(true);
  return profile(graph, only(statements));
}

/** Cursor of the last item of a page, reached by pages of a hundred as far as they go. */
async function endOfPage(list: List, number: number, size: number): Promise<string> {
  let after: string | undefined;
  for (let left = number * size; left > 0; left -= 100) {
    const bare = question({ ...list, items: 'id' });
    const { data } = await ask(bare, { filter: list.filter, first: Math.min(100, left), after });
    after = data.list.pageInfo.endCursor;
  }
  return String(after);
}

function only(statements: StatementSent[]): StatementSent {
  expect(statements).toHaveLength(1);
  return statements[0] as StatementSent;
}

/** How many times as much the dearer of two pages costs. */
function ratio(one: Profile, other: Profile): number {
  return Math.max(one.hits, other.hits) / Math.min(one.hits, other.hits);
}

/** A tenth is what the rows themselves may differ by: some are on several threats, some have more names. */
const alike = 1.1;

const everyBasis = ['STATED', 'INFERRED', 'EDITORIAL', 'AGENDA'];

describe('page 50 costs what page 1 costs', () => {
  it.each<[string, Record<string, unknown> | undefined]>([
    ['of all participations', undefined],
    ['of those that happened', { status: ['HAPPENED'] }],
    ['on the hot threat', { threat: [hotThreat] }],
    ['on the hot threat, by those who spoke', { threat: [hotThreat], roleGroup: 'SPEAKING' }],
    ['in the hot country', { place: [hotCountry] }],
    ['on the hot threat in the hot country', { threat: [hotThreat], place: [hotCountry] }],
    ['with the hot threat on the agenda', { threat: [hotThreat], basis: ['AGENDA'] }],
    ['on the hot threat in any way', { threat: [hotThreat], basis: everyBasis }],
  ])('%s', async (_, filter) => {
    const list = { field: 'participations', items: participants, ...(filter && { filter }) };
    expect(ratio(await costOf(list, 1, 20), await costOf(list, 50, 20))).toBeLessThanOrEqual(alike);
  });

  it.each<[string, number, Record<string, unknown>?]>([
    ['people', 10],
    ['organisations', 5],
    ['events', 10],
    ['allEventSeries', 10],
    ['places', 10],
    ['threats', 10],
    ['priorities', 10],
    ['initiatives', 10],
    ['instruments', 10],
    ['documents', 1],
    ['events', 4, { place: [hotCountry] }],
    ['events', 3, { topic: [hotThreat] }],
  ])('of %s, %i a page', async (field, first, filter) => {
    const list = { field, items: 'id name', ...(filter && { filter }) };
    expect(ratio(await costOf(list, 1, first), await costOf(list, 50, first))).toBeLessThanOrEqual(alike);
  });
});

describe('how many there are in all costs nothing to know', () => {
  it.each(Object.keys(types))('of %s', async (field) => {
    const { statements } = await ask(`{ ${field} { totalCount } }`);
    expect((await profile(graph, only(statements))).hits).toBeLessThanOrEqual(1);
  });
});

it('what ended long ago is not found by way of all that came later', async () => {
  const old = { field: 'events', items: 'id', filter: { to: '2003-01-01' } };
  const late = { field: 'events', items: 'id', filter: { to: '2024-01-01' } };
  expect(ratio(await costOf(old, 1, 10), await costOf(late, 1, 10))).toBeLessThanOrEqual(alike);
});

describe('a rare threat costs what the hot one costs', () => {
  it.each<[string, Record<string, unknown>]>([
    ['for those who speak on it', {}],
    ['for those at events that have it on the agenda', { basis: ['AGENDA'] }],
    ['for both', { basis: everyBasis }],
  ])('%s', async (_, filter) => {
    const on = (threat: string) => ({
      field: 'participations',
      items: participants,
      filter: { ...filter, threat: [threat] },
    });
    expect(
      ratio(await costOf(on(rareThreat), 1, 20), await costOf(on(hotThreat), 1, 20)),
    ).toBeLessThanOrEqual(alike);
  });
});

/** Of large events all participants are read to tell the first of them: no more than come to the largest. */
const largestEvent = 201;

it('a page that begins within a congress reads that congress, and no other', async () => {
  const list = {
    field: 'participations',
    items: participants,
    filter: { threat: [congressThreat], basis: ['AGENDA'] },
  };
  const { operators } = await costOf(list, 2, 20);
  expect(Math.max(...operators.map(({ read }) => read))).toBeLessThanOrEqual(2 * largestEvent);
});

describe('every root field', () => {
  const names = Object.keys(buildSchema().getQueryType()?.getFields() ?? {});

  it('has a line in the table, and no line is left over', () => {
    expect(Object.keys(rootFields).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('%s reads no more than it shows', async (name) => {
    const { ask: asked = '', readsAll, most } = rootFields[name] ?? {};
    const { data, error, statements } = await ask(`{ ${name}${asked} }`);
    if (error) throw error;
    expect(data[name]).not.toBeNull();
    const planned = statements.some((sent) => sent.name === `graphql/${name}`);
    expect(planned && (readsAll ?? most), 'a planned field has no excuse').toBeFalsy();
    if (readsAll !== undefined) return;
    for (const sent of statements) expect(excesses((await profile(graph, sent)).operators, most)).toEqual([]);
  });
});

/** More than any page of ten has rows, with all that hangs on them. */
const manyRows = 100;

/**
 * What no statement of a page may do. A scan of an index in its order is no excess as long as it stops with the page,
 * and a sort is none of what is bounded anyway: the rows of a page, the names of a thing.
 */
function excesses(operators: readonly Operator[], most = manyRows): Operator[] {
  const scans = /^(AllNodesScan|.*ByLabels?Scan|.*RelationshipsScan|.*RelationshipTypes?Scan)$/;
  const sorts = /Sort|Top|Aggregation|Distinct/;
  return operators.filter(
    ({ type, rows, read }) =>
      scans.test(type) || (sorts.test(type) && read > most) || (type.endsWith('Scan') && rows > most),
  );
}
