import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Deadline } from '../../../src/base/deadline.js';
import { StatementMistake, translateAdhoc } from '../../../src/adhoc/run/adhoc-errors.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Json } from '../../../src/adhoc/run/adhoc-values.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { emptyGraph } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

const deadlineOf = (milliseconds = 5_000) => ({ deadline: new Deadline(milliseconds) });

let graph: Graph;
let reader: AdhocReader;

beforeAll(async () => {
  graph = await emptyGraph();
  reader = new AdhocReader(ownEngine());
  const text = `CREATE (a:Place:Entity {id:'place:a', at:point({longitude:4.4, latitude:51.2})})
    CREATE (b:Place {id:'place:b'}) CREATE (c:Nameless {id:7})
    CREATE (a)-[:WITHIN {id:'within:1', claims:['x']}]->(b) CREATE (b)-[:NEXT_TO]->(c)`;
  await graph.command({ name: 'test/adhoc', text });
});

afterAll(async () => {
  await reader.close();
  await graph.close();
});

/** The one row of a statement. */
async function row(statement: string, parameters: Record<string, unknown> = {}): Promise<Json[]> {
  const rows: Json[][] = [];
  await reader.stream(statement, parameters, deadlineOf(), (values) => rows.push(values) > 0);
  expect(rows).toHaveLength(1);
  return rows[0] ?? [];
}

const durations = `UNWIND $parts AS months UNWIND $parts AS days UNWIND $seconds AS seconds
  WITH duration({months: months, days: days, seconds: seconds}) AS d RETURN collect([d, toString(d)]) AS pairs`;

describe('values become JSON', () => {
  test.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', '9007199254740992'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['1.5', 1.5],
    ['0.0 / 0.0', 'NaN'],
    ['-1.0 / 0.0', '-Infinity'],
    ['null', null],
    ["[1, ['a', null], {b:true}]", [1, ['a', null], { b: true }]],
    ['{`__proto__`:1, b:{}}', JSON.parse('{"__proto__":1,"b":{}}')],
    ["date('2024-05-23')", '2024-05-23'],
    ["time('10:00+02:00')", '10:00:00+02:00'],
    ["localtime('10:00:00.5')", '10:00:00.500000000'],
    ["localdatetime('2024-05-23T10:00')", '2024-05-23T10:00:00'],
    ["datetime('2024-05-23T10:00[Europe/Brussels]')", '2024-05-23T10:00:00+02:00[Europe/Brussels]'],
    ["duration('P1M2DT3S')", 'P1M2DT3S'],
    ["duration('P1M')", 'P1M'],
    ["duration('P14M')", 'P1Y2M'],
    ["[{d: duration('PT-90M')}]", [{ d: 'PT-1H-30M' }]],
    ["duration('PT-0.5S')", 'PT-0.5S'],
    ["duration('PT0S')", 'PT0S'],
    ["duration.between(date('2019-10-10'), date('2024-05-24'))", 'P4Y7M14D'],
    ['date({year: -44, month: 3, day: 15})', '-000044-03-15'],
    ["datetime('2024-05-23T10:00Z')", '2024-05-23T10:00:00Z'],
    ['point({longitude:4.4, latitude:51.2})', { type: 'Point', coordinates: [4.4, 51.2], srid: 4326 }],
    ['point({x:1, y:2, z:3})', { type: 'Point', coordinates: [1, 2, 3], srid: 9157 }],
  ])('%s', async (expression, expected) => {
    expect(await row(`RETURN ${expression} AS value`)).toEqual([expected]);
  });

  test('durations are what Cypher itself calls them, whatever their parts and signs', async () => {
    const parts = [-14, -12, -1, 0, 1, 11, 25];
    const seconds = [-90_061.5, -3_600, -60.000000001, -0.000000001, 0, 0.25, 59.999999999, 3_661];
    const [pairs] = (await row(durations, { parts, seconds })) as [[string, string][]];
    expect(pairs).toHaveLength(parts.length * parts.length * seconds.length);
    for (const [ours, theirs] of pairs) expect(ours).toBe(theirs);
  });

  test('nodes bear our id, or that of the server where they have none of ours', async () => {
    const [place, nameless] = await row("MATCH (a {id:'place:a'}), (c:Nameless) RETURN a, c");
    const at = { type: 'Point', coordinates: [4.4, 51.2], srid: 4326 };
    expect(place).toEqual({ id: 'place:a', labels: ['Entity', 'Place'], properties: { id: 'place:a', at } });
    expect(nameless).toEqual({
      id: expect.stringMatching(/^4:/),
      labels: ['Nameless'],
      properties: { id: 7 },
    });
  });

  test('relationships name their ends, which the statement need not return', async () => {
    expect(await row('MATCH ()-[r:WITHIN]->() RETURN r')).toEqual([
      {
        id: 'within:1',
        type: 'WITHIN',
        from: 'place:a',
        to: 'place:b',
        properties: { id: 'within:1', claims: ['x'] },
      },
    ]);
    expect(await row('MATCH ()-[r:NEXT_TO]->() RETURN [{r:r}] AS list')).toEqual([
      [
        {
          r: {
            id: expect.stringMatching(/^5:/),
            type: 'NEXT_TO',
            from: 'place:b',
            to: expect.stringMatching(/^4:/),
            properties: {},
          },
        },
      ],
    ]);
  });

  test('paths are their nodes and relationships, each as stored and not as walked', async () => {
    const [path] = await row("MATCH path = (b:Place {id:'place:b'})<-[:WITHIN]-() RETURN path");
    expect(path).toMatchObject({
      nodes: [{ id: 'place:b' }, { id: 'place:a' }],
      relationships: [{ id: 'within:1', from: 'place:a', to: 'place:b' }],
    });
  });

  test('parameters come back as they went in', async () => {
    const value = [1, 1.5, 'é', null, true, { a: [{}] }];
    expect(await row('RETURN $value AS value', { value })).toEqual([value]);
  });
});

test('a time zone that JavaScript does not know is an error that says so', async () => {
  await expect(row("RETURN datetime({year: 2024, timezone: 'UTC+01:00'}) AS x")).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'A date and time of the result has a time zone that cannot be read here.',
  });
  expect(await row('RETURN 1 AS still')).toEqual([1]);
});

describe('reading', () => {
  test('stops when no more rows are wanted', async () => {
    const seen: Json[][] = [];
    const statement = 'UNWIND range(1, 1000000000) AS x RETURN x';
    const { columns } = await reader.stream(statement, {}, deadlineOf(), (values) => seen.push(values) < 3);
    expect(seen).toEqual([[1], [2], [3]]);
    expect(columns).toEqual(['x']);
  });

  test('never writes, and leaves nothing behind', async () => {
    await expect(reader.stream('CREATE (:Intruder)', {}, deadlineOf(), () => true)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'The statement would write; statements here only read.',
    });
    expect(await graph.read({ name: 'test/adhoc', text: 'MATCH (n:Intruder) RETURN count(n)' })).toEqual([
      [0],
    ]);
  });

  test('shows the plan with the details of each operator', async () => {
    const { queryType, steps } = await reader.explain('MATCH (p:Place) RETURN p.id AS id', {}, deadlineOf());
    expect(queryType).toBe('r');
    expect(steps.map(({ depth, operator, details }) => [depth, operator, details])).toEqual([
      [0, 'ProduceResults', 'id'],
      [1, 'Projection', 'p.id AS id'],
      [2, 'NodeByLabelScan', 'p:Place'],
    ]);
  });

  test('gives up a statement that its time-out does not end, and answers the next', async () => {
    const statement =
      'RETURN any(x IN range(1, 20000) WHERE any(y IN range(1, 20000) WHERE x + y < 0)) AS never';
    const bomb = reader.stream(statement, {}, deadlineOf(300), () => true);
    await expect(bomb).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'The statement was not done within 0.3 seconds, which is the limit.',
    });
    expect(await row('RETURN 1 AS still')).toEqual([1]);
  });
});

test('a statement that is planned, and cannot run inside one transaction, is a mistake', async () => {
  const text = 'UNWIND [1] AS n CALL (n) { RETURN n AS x } IN TRANSACTIONS RETURN x';
  await reader.explain(text, {}, deadlineOf());
  await expect(reader.stream(text, {}, deadlineOf(), () => true)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'The statement cannot run inside one transaction.',
  });
});

describe('errors are told by their code', () => {
  function translated(code: string, message = 'secret: /etc/neo4j'): unknown {
    return translateAdhoc(new neo4j.Neo4jError(message, code, '50N42', 'secret'), 5_000, 8);
  }

  test('a mistake in the text keeps the first line, and its place without what was sent in front', () => {
    const text = 'Unknown function \'foo\' (line 1, column 16 (offset: 15))\n"EXPLAIN RETURN foo(1)"';
    const mistake = translated('Neo.ClientError.Statement.SyntaxError', text);
    expect(mistake).toBeInstanceOf(StatementMistake);
    expect(mistake).toMatchObject({ code: 'BAD_USER_INPUT', message: "Unknown function 'foo'.", offset: 7 });
  });

  test('too much memory names the limit of the server', () => {
    const text =
      'The allocation of an extra 8.0 MiB would use more than the limit 64.0 MiB. Currently using 60.0 MiB.';
    expect(translated('Neo.TransientError.General.MemoryPoolOutOfMemoryError', text)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'The statement needs more than the 64.0 MiB of memory of one transaction.',
    });
  });

  test.each([
    [
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
      'TIMEOUT',
      'The statement was not done within 5 seconds, which is the limit.',
    ],
    [
      'Neo.TransientError.General.OutOfMemoryError',
      'BAD_USER_INPUT',
      'The statement needs more than the memory of one transaction.',
    ],
    [
      'Neo.ClientError.Statement.ParameterMissing',
      'BAD_USER_INPUT',
      'The statement uses a parameter that was not given.',
    ],
    [
      'Neo.ClientError.Statement.ExternalResourceFailed',
      'BAD_USER_INPUT',
      'The database cannot run this statement.',
    ],
    ['Neo.ClientError.Procedure.ProcedureNotFound', 'BAD_USER_INPUT', 'There is no procedure of that name.'],
    ['ServiceUnavailable', 'DATABASE_UNAVAILABLE', 'The graph database does not answer.'],
    [
      'Neo.DatabaseError.Statement.ExecutionFailed',
      'BAD_USER_INPUT',
      'The database failed while it ran the statement.',
    ],
    ['Neo.DatabaseError.General.UnknownError', 'INTERNAL', 'The statement failed in the database.'],
    ['Neo.ClientError.Security.Forbidden', 'INTERNAL', 'The statement failed in the database.'],
  ])('%s is %s', (code, ours, message) => {
    expect(translated(code)).toMatchObject({ code: ours, message });
  });
});
