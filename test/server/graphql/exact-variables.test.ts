import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { emptyGraph } from '../../setup/graph.js';
import { startGraphServer, type Body } from '../graph-server.js';
import { post } from '../tiny-server.js';

// Numbers on their way into a statement of the caller: from the text of the request to the database and back.

let graph: Graph;
let server: RunningServer;
beforeAll(async () => {
  graph = await emptyGraph();
  server = await startGraphServer(graph);
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

const byVariable = 'query ($s: String!, $p: JSON) { cypher(statement: $s, parameters: $p) { rows types } }';

/** Sends a body as it is written. */
async function send(body: string): Promise<Body> {
  return (await (await post(server, body)).json()) as Body;
}

/** What a number comes to, sent in the JSON of the variables. */
async function inVariables(number: string, statement = 'RETURN $x, valueType($x)'): Promise<Body> {
  const query = JSON.stringify(byVariable);
  return send(`{"query":${query},"variables":{"s":${JSON.stringify(statement)},"p":{"x":${number}}}}`);
}

/** What a number comes to, written in the question. */
async function inLiteral(number: string, statement = 'RETURN $x, valueType($x)'): Promise<Body> {
  return send(
    JSON.stringify({
      query: `{ cypher(statement: "${statement}", parameters: {x: ${number}}) { rows types } }`,
    }),
  );
}

const ways = [
  ['JSON variables', inVariables],
  ['a literal', inLiteral],
] as const;

describe.each(ways)('in %s', (_, way) => {
  test.each([
    ['1', 1, 'INTEGER NOT NULL'],
    ['9007199254740991', 9007199254740991, 'INTEGER NOT NULL'],
    ['9007199254740992', '9007199254740992', 'INTEGER NOT NULL'],
    ['9007199254740993', '9007199254740993', 'INTEGER NOT NULL'],
    ['-9007199254740993', '-9007199254740993', 'INTEGER NOT NULL'],
    ['9223372036854775807', '9223372036854775807', 'INTEGER NOT NULL'],
    ['-9223372036854775808', '-9223372036854775808', 'INTEGER NOT NULL'],
    ['1.5', 1.5, 'FLOAT NOT NULL'],
    ['1.0', 1, 'FLOAT NOT NULL'],
    ['1e3', 1000, 'FLOAT NOT NULL'],
    ['12345678901234567890e0', 12345678901234567000, 'FLOAT NOT NULL'],
    ['0', 0, 'INTEGER NOT NULL'],
  ])('%s arrives whole', async (number, value, type) => {
    expect((await way(number)).data?.cypher.rows).toEqual([[value, type]]);
  });

  test('-0.0 keeps its sign', async () => {
    expect((await way('-0.0', 'RETURN toString($x) AS x, 1 / $x AS y')).data?.cypher.rows).toEqual([
      ['-0.0', '-Infinity'],
    ]);
  });

  test.each([
    [
      '9223372036854775808',
      /^parameters\.x: expected a whole number from -9223372036854775808 to 9223372036854775807.+ found 9223372036854775808\.$/,
    ],
    ['-9223372036854775809', /found -9223372036854775809\.$/],
    [`1${'0'.repeat(200)}`, /found 1000.+…\.$/],
    ['1e400', /^parameters\.x: expected a number that a FLOAT holds, up to 1\.8e308; found 1e400\.$/],
  ])('%s is refused with what to do', async (number, message) => {
    const { errors } = await way(number);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      hint: expect.stringMatching(/^Pass it as text/),
    });
  });
});

describe('inside lists and maps', () => {
  const statement = 'RETURN $x.list[1][0].n AS n, $x.list[1][0].n - 9007199254740990 AS left';

  test('of JSON variables', async () => {
    const { data } = await inVariables('{"list": [1, [{"n": 9007199254740993}]]}', statement);
    expect(data?.cypher.rows).toEqual([['9007199254740993', 3]]);
  });

  test('of a literal', async () => {
    const { data } = await inLiteral('{list: [1, [{n: 9007199254740993}]]}', statement);
    expect(data?.cypher.rows).toEqual([['9007199254740993', 3]]);
  });

  test('where a variable stands inside a literal', async () => {
    const query =
      'query ($n: JSON, $l: [JSON!]) { cypher(statement: "RETURN $a.n AS n, $a.l AS l", parameters: {a: {n: $n, l: $l}}) { rows } }';
    const { data } = await send(
      `{"query":${JSON.stringify(query)},"variables":{"n":9007199254740993,"l":[9007199254740995]}}`,
    );
    expect(data?.cypher.rows).toEqual([['9007199254740993', ['9007199254740995']]]);
  });

  test('where it is the default of a variable', async () => {
    const query =
      'query ($p: JSON = {x: 9007199254740993}) { cypher(statement: "RETURN $x AS x", parameters: $p) { rows } }';
    expect((await send(JSON.stringify({ query }))).data?.cypher.rows).toEqual([['9007199254740993']]);
  });

  test('and a text of digits stays a text', async () => {
    const { data } = await inVariables(
      '["9007199254740993", "\\"1.0", 9007199254740993]',
      'UNWIND $x AS x RETURN x, valueType(x)',
    );
    expect(data?.cypher.rows).toEqual([
      ['9007199254740993', 'STRING NOT NULL'],
      ['"1.0', 'STRING NOT NULL'],
      ['9007199254740993', 'INTEGER NOT NULL'],
    ]);
  });
});

describe('all else is as it was', () => {
  test('variables of other types', async () => {
    const query =
      'query ($f: Int, $p: JSON) { events(first: $f) { totalCount } cypher(statement: "RETURN $x AS x", parameters: $p) { rows } }';
    const { errors } = await send(
      `{"query":${JSON.stringify(query)},"variables":{"f":9007199254740993,"p":{"x":9007199254740993}}}`,
    );
    expect(errors?.[0]?.message).toContain('Int cannot represent non 32-bit signed integer value');
  });

  test.each([
    ['{"query":"{ __typename }","variables":{"__proto__":{"x":12345678901234567890}}}'],
    ['{"query":"{ __typename }","variables":{"a":12345678901234567890,"constructor":{"prototype":{}}}}'],
    ['{"query":"{ __typename }","variables":{"a":12345678901234567890}'],
  ])('poison and broken JSON are refused: %s', async (body) => {
    const answer = await post(server, body);
    expect(answer.status).toBe(400);
  });

  test.each(['9007199254740993', '1.0', '5', '[9007199254740993]'])('%s is no map', async (written) => {
    const message = `parameters: expected an object such as {"ids": ["place:be"]}; found ${written}.`;
    const literal = `{ cypher(statement: "RETURN 1", parameters: ${written}) { rows } }`;
    const variables = `{"s":"RETURN 1","p":${written}}`;
    for (const body of [
      JSON.stringify({ query: literal }),
      `{"query":${JSON.stringify(byVariable)},"variables":${variables}}`,
    ])
      expect((await send(body)).errors?.[0]?.message).toBe(message);
  });

  test('what is nested without end is refused, with and without long numbers', async () => {
    for (const core of ['1', '12345678901234567890']) {
      const { errors } = await inVariables(`${'['.repeat(20_000)}${core}${']'.repeat(20_000)}`);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
    }
  });
});
