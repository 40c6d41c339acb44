import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { foundingGraph, importText, keptFounding, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

const question = `query ($filter: ParticipationFilter, $direction: OrderDirection!, $first: Int, $after: String) {
  participations(filter: $filter, orderBy: { field: DATE, direction: $direction }, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
  }
}`;

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  edges: { cursor: string; node: { id: string } }[];
}

interface List {
  filter?: Record<string, unknown>;
  direction: 'ASC' | 'DESC';
}

async function page(list: List, first: number, after?: string): Promise<Page> {
  const { data, error } = await ask(question, { ...list, first, after });
  if (error) throw error;
  return data.participations as Page;
}

/** Reads page after page until there is none, and checks what each says of itself. */
async function walk(list: List, first: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { edges, pageInfo, totalCount } = await page(list, first, after);
    ids.push(...edges.map(({ node }) => node.id));
    expect(pageInfo).toEqual({
      hasNextPage: ids.length < totalCount,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    });
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return ids;
}

const lists: [string, Record<string, unknown> | undefined, number][] = [
  ['everything', undefined, 18],
  ['a country', { place: ['place:be'] }, 10],
  ['an event', { event: ['event:eu-hls-2024-antwerp'] }, 9],
  ['an agenda', { threat: ['threat:drug-trafficking'], basis: ['AGENDA'] }, 9],
  [
    'an agenda and what is inferred',
    { threat: ['threat:drug-trafficking'], basis: ['AGENDA', 'INFERRED'] },
    9,
  ],
  [
    'a threat and its country',
    {
      threat: ['threat:illicit-trade'],
      place: ['place:be', 'place:vn'],
      basis: ['AGENDA', 'STATED', 'INFERRED'],
    },
    9,
  ],
  [
    'topics of two events',
    {
      topic: ['threat:drug-trafficking', 'priority:asem-ipr', 'initiative:vn-green-customs'],
      basis: ['AGENDA', 'STATED'],
    },
    17,
  ],
  ['series', { series: ['series:eu-hls', 'series:asem-dgc'] }, 17],
  ['organisations', { organisation: ['organisation:vn-customs', 'organisation:nbb', 'organisation:eu'] }, 5],
];

describe.each(lists)('the list of %s', (_, filter, length) => {
  it.each([1, 4, 100])('is read whole by pages of %i, each item once, up and down', async (first) => {
    const down = await walk({ ...(filter && { filter }), direction: 'DESC' }, first);
    const up = await walk({ ...(filter && { filter }), direction: 'ASC' }, first);
    expect(new Set(down).size).toBe(length);
    expect(down).toHaveLength(length);
    expect(up).toEqual(down.toReversed());
  });
});

describe('a page', () => {
  it('comes in the order of the events, the latest first', async () => {
    const { data } = await ask('{ participations(first: 100) { nodes { id event { id } } } }');
    const nodes = data.participations.nodes as { id: string; event: { id: string } }[];
    const press = nodes.filter(({ event }) => event.id.endsWith('-press'));
    const order = nodes.map(({ event }) => event.id);
    expect([...new Set(order)]).toEqual([
      'event:eu-hls-2024-antwerp-press',
      'event:eu-hls-2024-antwerp',
      'event:asem-dgc-13',
    ]);
    expect(press).toHaveLength(1);
    const seminar = nodes.filter(({ event }) => event.id === 'event:eu-hls-2024-antwerp').map(({ id }) => id);
    expect(seminar).toEqual(seminar.toSorted().toReversed());
  });

  it('behind the last item is empty', async () => {
    const { edges } = await page({ direction: 'DESC' }, 100);
    expect(await page({ direction: 'DESC' }, 2, edges.at(-1)?.cursor)).toEqual({
      totalCount: 18,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      edges: [],
    });
  });

  it('has 20 items if nobody says how many, and at most 100', async () => {
    const limits = async (asked: string): Promise<unknown[]> =>
      (await ask(asked)).statements.map(({ parameters }) => Object.values(parameters));
    expect(await limits('{ participations { nodes { id } } }')).toEqual([[20]]);
    // One more where it is asked whether there are more.
    expect(await limits('{ participations { nodes { id } pageInfo { hasNextPage } } }')).toEqual([[21]]);
    const { error } = await ask('{ participations(first: 101) { nodes { id } } }');
    expect([error?.code, error?.message]).toEqual([
      'PAGE_TOO_LARGE',
      'first: expected at most 100; found 101.',
    ]);
    const none = await ask('{ participations(first: -1) { totalCount } }');
    expect(none.error?.code).toBe('BAD_USER_INPUT');
  });

  it('is refused behind a cursor that is not one of this list in this order', async () => {
    const { pageInfo } = await page({ direction: 'DESC' }, 2);
    const turned = await ask(question, { direction: 'ASC', after: pageInfo.endCursor });
    const edited = await ask(question, { direction: 'DESC', after: `${pageInfo.endCursor}x` });
    const { data } = await ask(
      '{ event(id: "event:asem-dgc-12") { adopted(first: 1) { pageInfo { endCursor } } } }',
    );
    const foreign = await ask(question, { direction: 'DESC', after: data.event.adopted.pageInfo.endCursor });
    expect([turned, edited, foreign].map(({ error }) => error?.code)).toEqual([
      'INVALID_CURSOR',
      'INVALID_CURSOR',
      'INVALID_CURSOR',
    ]);
  });

  it('counts only if the number is asked for', async () => {
    const { statements } = await ask('{ participations(first: 1) { nodes { id } } }');
    expect(statements[0]?.text).not.toContain('COUNT');
    const counted = await ask('{ participations { totalCount } }');
    expect(counted.statements[0]?.text).not.toContain('LIMIT');
    expect(counted.data).toEqual({ participations: { totalCount: 18 } });
  });
});

describe('a list below another thing', () => {
  it('has pages of its own', async () => {
    const pages = `query ($after: String) {
      instrument(id: "instrument:asem-ap-2020-21") {
        covers(first: 3, after: $after) { edges { rank } pageInfo { hasNextPage endCursor } totalCount }
      }
    }`;
    const ranks: number[][] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { covers } = (await ask(pages, { after })).data.instrument;
      ranks.push(covers.edges.map(({ rank }: { rank: number }) => rank));
      more = covers.pageInfo.hasNextPage;
      after = covers.pageInfo.endCursor;
    }
    expect(ranks).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
  });
});

/** A document that has somebody speak before, among and after those of the founding texts. */
const inserted = `dossier: 1
document:
  { id: inserted, title: Inserted, language: en, publisher: Test, published: 2025-01-01, retrieved: 2026-01-01, extent: full }
people:
  - { id: person:somebody, name: { en: Somebody }, at: p1 }
events:
  - { id: event:long-before, name: { en: Long before }, kind: meeting, date: '2001', at: p1 }
  - { id: event:in-between, name: { en: In between }, kind: meeting, date: '2022', at: p1 }
  - { id: event:long-after, name: { en: Long after }, kind: meeting, date: '2024-12', at: p1 }
  - { id: event:asem-dgc-13, name: { en: The thirteenth }, kind: meeting, at: p1 }
  - { id: event:eu-hls-2024-antwerp, name: { en: Antwerp }, kind: meeting, at: p1 }
participations:
  - { who: person:somebody, event: event:long-before, role: speaker, at: p1 }
  - { who: person:somebody, event: event:in-between, role: speaker, at: p1 }
  - { who: person:somebody, event: event:long-after, role: speaker, at: p1 }
  - { who: person:somebody, event: event:asem-dgc-13, role: speaker, at: p1 }
  - { who: person:somebody, event: event:eu-hls-2024-antwerp, role: participant, at: p1 }
`;

it.each(['ASC', 'DESC'] as const)(
  'an import between two pages, %s, repeats nothing and hides nothing',
  async (direction) => {
    const own = await foundingGraph();
    ask = await asker(own);
    const before = await walk({ direction }, 100);
    const first = await page({ direction }, 7);
    await importText(own, await testFoundation(), inserted);
    const seen = first.edges.map(({ node }) => node.id);
    for (let after = first.pageInfo.endCursor, more = true; more; ) {
      const { edges, pageInfo } = await page({ direction }, 3, after);
      seen.push(...edges.map(({ node }) => node.id));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
    expect(seen.length).toBeGreaterThan(before.length);
    expect(await walk({ direction }, 100)).toHaveLength(before.length + 5);
    await own.close();
  },
);
