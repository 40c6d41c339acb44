import { getNamedType, graphql, isObjectType, type ExecutionResult, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/plan/declare/context.js';
import { AppError } from '../../src/base/errors.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { makeCursor } from '../../src/plan/compose/cursor.js';
import { buildSchema } from '../../src/schema.js';
import { contextOf, startGraphServer } from '../server/graph-server.js';
import { keptSeeds } from '../setup/graph.js';

// A wrong argument is told with the path and the place of its own field, at every list of the schema, whatever is selected.

const schema = buildSchema();
const query = schema.getQueryType();
let graph: Graph;
let context: Context;
/** A thing of each type. */
let idOf: Map<string, string>;

beforeAll(async () => {
  graph = await keptSeeds();
  context = await contextOf(graph);
  const text = `MATCH (x) WHERE x:Entity OR x:Participation OR x:Position OR x:Count
    UNWIND labels(x) AS label
    RETURN label, min(x.id) AS id`;
  const rows = await graph.rows({ name: 'test/one-of-each', text });
  idOf = new Map(rows.map(({ label, id }) => [String(label), String(id)]));
});
afterAll(() => graph.close());

const ask = (source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> =>
  graphql({ schema, source, variableValues, contextValue: { ...context } });

interface Told {
  code: string;
  path: readonly (string | number)[];
  /** Line and column. */
  at: string;
}

function told({ errors = [] }: ExecutionResult): Told[] {
  return errors.map(({ originalError, message, path = [], locations: [place] = [] }) => ({
    code: originalError instanceof AppError ? originalError.code : message,
    path,
    at: `${place?.line}:${place?.column}`,
  }));
}

interface Listing {
  /** The type that it is a field of; undefined at the root. */
  on: string | undefined;
  field: GraphQLField<unknown, unknown>;
}

/** Every field that takes `first`, at the root and below each type of things. */
const listings: Listing[] = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!isObjectType(type) || (type !== query && !('id' in type.getFields()))) return [];
  return Object.values(type.getFields())
    .filter(({ args }) => args.some(({ name }) => name === 'first'))
    .map((field) => ({ on: type === query ? undefined : type.name, field }));
});
const isPaged = ({ field }: Listing): boolean => getNamedType(field.type).name.endsWith('Connection');
const paged = listings.filter(isPaged);
const needed: Record<string, string> = { gaps: 'kind: EVENT_WITH_ONE_SOURCE, ', search: 'text: "Antwerp", ' };

/** The field under a root field of its own. */
function asked({ on, field }: Listing, key: string, args: string, selection: string): string {
  const text = `${field.name}(${needed[field.name] ?? ''}${args}) { ${selection} }`;
  if (on === undefined) return `${key}: ${text}`;
  return `${key}: node(id: "${idOf.get(on) ?? ''}") { ... on ${on} { ${text} } }`;
}

interface Mistake {
  listing: Listing;
  args: string;
  selection: string;
  code: string;
}

/** Asks each below a root field of its own, many at a time. What is at the root may not be null, so it stands alone. */
async function expectRefused(mistakes: readonly Mistake[]): Promise<void> {
  const deep = mistakes.filter(({ listing }) => listing.on !== undefined);
  const groups = mistakes.filter((one) => !deep.includes(one)).map((one) => [one]);
  for (let start = 0; start < deep.length; start += 20) groups.push(deep.slice(start, start + 20));
  for (const group of groups) {
    const lines = group.map((one, index) => asked(one.listing, `a${index}`, one.args, one.selection));
    const expected = group.map(({ listing: { on, field }, code }, index) => ({
      code,
      path: on === undefined ? [`a${index}`] : [`a${index}`, field.name],
      at: `${index + 2}:${on === undefined ? 1 : (lines[index]?.indexOf(`${field.name}(`) ?? 0) + 1}`,
    }));
    const found = told(await ask(`{\n${lines.join('\n')}\n}`));
    expect(found.toSorted(byKey)).toEqual(expected.toSorted(byKey));
  }
}

const byKey = (a: Told, b: Told): number => (String(a.path[0]) < String(b.path[0]) ? -1 : 1);

describe('every list', () => {
  test('is found: at the root, below things, paged or not', () => {
    expect(listings.filter(({ on }) => on === undefined).length).toBeGreaterThan(10);
    expect(paged.length).toBeGreaterThan(100);
    expect(listings.length - paged.length).toBeGreaterThan(2);
    expect(listings.filter(({ on }) => on !== undefined && !idOf.has(on))).toEqual([]);
  });

  test('refuses a bad cursor, whatever is selected', async () => {
    const cursors = [
      '',
      'junk',
      makeCursor('another list', ['2024-05-23/event:a']),
      makeCursor('Person NAME DOWN', ['a']),
      makeCursor('participations DATE DOWN', ['2024-05-23/event:a', 'a']),
    ];
    const selections = ['totalCount', 'nodes { __typename }', 'pageInfo { hasNextPage }'];
    await expectRefused(
      paged.flatMap((listing) =>
        cursors.map((cursor, index) => ({
          listing,
          args: `after: ${JSON.stringify(cursor)}`,
          // The number alone, which needs no cursor, with every other one.
          selection: selections[index % 2 === 0 ? 0 : ((index + 1) / 2) % 3] ?? '',
          code: 'INVALID_CURSOR',
        })),
      ),
    );
  });

  test('refuses a page that cannot be', async () => {
    await expectRefused(
      listings.flatMap((listing) =>
        [-1, 101].map((first) => ({
          listing,
          args: `first: ${first}`,
          selection: isPaged(listing) ? 'totalCount' : '__typename',
          code: first < 0 ? 'BAD_USER_INPUT' : 'PAGE_TOO_LARGE',
        })),
      ),
    );
  });

  test.each(paged.map((one) => [`${one.on ?? 'Query'}.${one.field.name}`, one] as const))(
    '%s: first: 0 is an empty page that tells how many there are',
    async (_, listing) => {
      const place = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
      const none = asked(
        listing,
        'none',
        'first: 0',
        `totalCount nodes { __typename } edges { cursor } ${place}`,
      );
      const one = asked(listing, 'one', 'first: 1', 'totalCount nodes { __typename }');
      const { data, errors } = await ask(`{ ${none} ${one} }`);
      expect(errors).toBeUndefined();
      const page = (key: string) => {
        const found = data?.[key] as Record<string, Record<string, unknown>>;
        return listing.on === undefined ? found : found[listing.field.name];
      };
      const { totalCount, nodes } = page('one') as { totalCount: number; nodes: unknown[] };
      expect(nodes).toHaveLength(Math.min(totalCount, 1));
      expect(page('none')).toEqual({
        totalCount,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: totalCount > 0, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    },
  );

  test('that is not paged is empty for first: 0', async () => {
    for (const listing of listings.filter((each) => !isPaged(each))) {
      const { data, errors } = await ask(`{ ${asked(listing, 'a', 'first: 0', '__typename')} }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ a: { [listing.field.name]: [] } });
    }
  });
});

describe('a wrong argument below the root', () => {
  const refused = { nodes: '{ totalCount }' };

  test('is told where it stands, by its alias; what is beside it is answered', async () => {
    const answer = await ask(`{
  a: node(id: "place:be") {
    ... on Place { x: events(after: "") ${refused.nodes} contains(first: -1) ${refused.nodes} }
  }
  b: place(id: "place:be") { id }
}`);
    expect(answer.data).toEqual({ a: null, b: { id: 'place:be' } });
    expect(told(answer)).toEqual([{ code: 'INVALID_CURSOR', path: ['a', 'x'], at: '3:20' }]);
  });

  test('makes null the nearest that may be null, and no more', async () => {
    const answer = await ask(`{
  events(filter: { series: ["series:asem-dgc"] }, first: 20) {
    nodes { id place { id events(first: 101) ${refused.nodes} } }
  }
}`);
    const data = answer.data as { events: { nodes: { id: string; place: unknown }[] } };
    const { nodes } = data.events;
    expect(nodes.length).toBeGreaterThan(2);
    expect(nodes.map(({ place }) => place)).toEqual(nodes.map(() => null));
    const found = told(answer);
    expect(found.length).toBeGreaterThan(1);
    for (const { code, path, at } of found) {
      expect([code, at]).toEqual(['PAGE_TOO_LARGE', '3:27']);
      expect(path).toEqual(['events', 'nodes', expect.any(Number), 'place', 'events']);
    }
  });

  test('is told of the first of a list, with its index, where nothing between may be null', async () => {
    const answer = await ask(
      '{ people(first: 2) { nodes { participations(after: "junk") { totalCount } } } }',
    );
    expect(answer.data).toBeNull();
    expect(told(answer)).toEqual([
      { code: 'INVALID_CURSOR', path: ['people', 'nodes', 0, 'participations'], at: '1:30' },
    ]);
  });

  test.each([
    [
      '{ person(id: "person:nobody") { p: participations(after: "") { totalCount } } }',
      ['person', 'p'],
      '1:33',
    ],
    [
      '{ events(first: 0) { nodes { place { events(first: -1) { totalCount } } } } }',
      ['events', 'nodes', 'place', 'events'],
      '1:38',
    ],
    [
      '{ node(id: "place:be") { ... on Person { participations(first: 101) { totalCount } } } }',
      ['node', 'participations'],
      '1:42',
    ],
  ])('is told even if nothing came by it: %s', async (question, path, at) => {
    const answer = await ask(question);
    expect(told(answer)).toEqual([{ code: expect.any(String), path, at }]);
  });

  test.each([
    ['filter: { place: ["person:nobody"] }', 'BAD_USER_INPUT'],
    ['filter: { place: ["place:atlantis"] }', 'UNKNOWN_ID'],
    ['filter: { from: "2024-02-01", to: "2024-01-01" }', 'BAD_USER_INPUT'],
    ['filter: { basis: [STATED] }', 'BAD_USER_INPUT'],
  ])('is any that the field checks: %s', async (args, code) => {
    const question = `query ($id: ID!) { a: person(id: $id) { name b: participations(${args}) { totalCount } } }`;
    const answer = await ask(question, { id: 'person:ine-van-wymersch' });
    expect(answer.data).toEqual({ a: null });
    expect(told(answer)).toEqual([{ code, path: ['a', 'b'], at: '1:46' }]);
  });

  test('is told with its path below what another statement found', async () => {
    const below = 'participations(first: -1) { totalCount }';
    for (const [question, path] of [
      [
        `search(text: "Wymersch", types: [PERSON]) { nodes { ... on Person { ${below} } } }`,
        ['search', 'nodes'],
      ],
      [
        `neighbourhood(id: "person:ine-van-wymersch") { nodes { entity { ... on Person { ${below} } } } }`,
        [],
      ],
      ['gaps(kind: EVENT_WITH_ONE_SOURCE, first: 1) { nodes { evidence(first: -1) { locator } } }', []],
    ] as const) {
      const [found] = told(await ask(`{ ${question} }`));
      expect(found?.code).toBe('BAD_USER_INPUT');
      const keys = found?.path.filter((key) => typeof key === 'string') ?? [];
      expect(keys.at(-1)).toBe(question.includes('evidence') ? 'evidence' : 'participations');
      expect(keys.slice(0, path.length)).toEqual(path);
    }
  });

  test('reaches the client over HTTP as it is', async () => {
    const server = await startGraphServer(graph);
    const question = '{ a: node(id: "place:be") { ... on Place { contains(first: -1) { totalCount } } } }';
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
    });
    const { data, errors } = (await response.json()) as ExecutionResult;
    await server.close();
    expect(data).toEqual({ a: null });
    expect(errors).toEqual([
      {
        message: 'first: expected 0 to 100; found -1.',
        path: ['a', 'contains'],
        locations: [{ line: 1, column: 44 }],
        extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
      },
    ]);
  });
});
