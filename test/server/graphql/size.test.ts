import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { readOperations } from '../../../src/server/graphql/operations.js';
import type { RunningServer } from '../../../src/server/server.js';
import { keptFounding, fromRoot } from '../../setup/graph.js';
import { startGraphServer, type Body } from '../graph-server.js';
import { post } from '../tiny-server.js';

let graph: Graph;
let server: RunningServer;

beforeAll(async () => {
  graph = await keptFounding();
  server = await startGraphServer(graph, {
    size: { depth: 12, lists: 3, aliases: 2, rootFields: 3, objects: 500 },
  });
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

async function ask(query: string, variables?: unknown): Promise<{ status: number; body: Body }> {
  const answer = await post(server, { query, variables }, { 'x-explain': '1' });
  return { status: answer.status, body: (await answer.json()) as Body };
}

async function cost(query: string, variables?: unknown): Promise<unknown> {
  return (await ask(query, variables)).body.extensions?.cost;
}

const page = 'query ($first: Int = 7) { people(first: $first) { nodes { id } } }';

describe('the size of a question', () => {
  it('counts page sizes, given, by variable, by default, and multiplied along the way', async () => {
    expect(await cost('{ people { nodes { id } } }')).toMatchObject({ objects: 20, lists: 1, depth: 3 });
    expect(await cost(page)).toMatchObject({ objects: 7 });
    expect(await cost(page, { first: 3 })).toMatchObject({ objects: 3 });
    const nested =
      '{ events(first: 4) { edges { node { participations(first: 5) { nodes { id actor { id } } } } } } }';
    expect(await cost(nested)).toMatchObject({ objects: 4 * (1 + 5 * 2), lists: 2, depth: 7 });
    expect(await cost('{ people(first: 100) { totalCount } }')).toMatchObject({ objects: 0 });
  });

  it('counts a fragment wherever it is spread', async () => {
    const twice =
      '{ a: people(first: 2) { ...P } b: people(first: 3) { ...P } } fragment P on PersonConnection { nodes { id } }';
    expect(await cost(twice)).toMatchObject({ objects: 5, aliases: 2, rootFields: 2 });
  });

  it.each([
    ['things', '{ people(first: 100) { nodes { participations(first: 6) { nodes { id } } } } }', 700, 500],
    ['aliases', '{ people { nodes { a: id b: id c: id } } }', 3, 2],
    [
      'root fields',
      '{ people { totalCount } events { totalCount } places { totalCount } threats { totalCount } }',
      4,
      3,
    ],
    [
      'lists within lists',
      '{ people(first: 1) { nodes { participations(first: 1) { nodes { topics { topic { participations(first: 1) { nodes { id } } } } } } } } }',
      4,
      3,
    ],
    [
      'fields within fields',
      '{ place(id: "place:be") { within { within { within { within { within { within { within { within { within { within { within { within { id } } } } } } } } } } } } } }',
      14,
      12,
    ],
  ])('is refused for its %s, with the limit', async (what, query, found, limit) => {
    const { status, body } = await ask(query);
    expect(body.errors?.[0]?.message).toBe(
      `The question is too big: ${found} ${what}, where at most ${limit} are answered.`,
    );
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      hint: expect.stringMatching(/^(Ask|Send) /),
    });
    expect(status).toBe(400);
    expect(body.extensions.statements).toEqual([]);
  });

  it('lets introspection through, whatever its depth', async () => {
    const { body } = await ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(Object.keys(body.data)).toEqual(['__schema']);
  });

  it('leaves what is out of bounds to the error of its own', async () => {
    const { body } = await ask('{ people(first: 100000) { totalCount } }');
    expect(body.errors?.[0]?.extensions['code']).toBe('PAGE_TOO_LARGE');
  });
});

describe('the usual limits', () => {
  it('let every ready operation through', async () => {
    const usual = await startGraphServer(graph);
    for (const { title, query, variables } of await readOperations(fromRoot('schema/operations'))) {
      const answer = await post(usual, { query, variables: variables && JSON.parse(variables) });
      const { errors = [] } = (await answer.json()) as Body;
      const codes = errors.map(({ extensions }) => extensions['code']);
      expect(codes, title).not.toContain('QUERY_TOO_COMPLEX');
    }
    await usual.close();
  });
});
