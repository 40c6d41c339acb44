import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCypher, type CypherRequest, type CypherResult } from '../../../src/adhoc/run/run.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { keptFounding } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

let graph: Graph;
let reader: AdhocReader;

beforeAll(async () => {
  graph = await keptFounding();
  reader = new AdhocReader(ownEngine());
});

afterAll(async () => {
  await reader.close();
  await graph.close();
});

function run(statement: string, more: Omit<CypherRequest, 'statement'> = {}): Promise<CypherResult> {
  return runCypher(reader, { statement, timeout: 60_000, ...more });
}

describe('an answer', () => {
  test('is a table with its columns in order, and what it took', async () => {
    const statement = `
      // Who was announced for Antwerp?
      MATCH (p:Participation {role:$role})-[:AT]->(:Event {id:$event}), (p)-[:BY]->(who:Person)
      RETURN who.id AS person, p.status AS status ORDER BY person;`;
    const parameters = { role: 'speaker-or-panelist', event: 'event:eu-hls-2024-antwerp' };
    expect(await run(statement, { parameters })).toEqual({
      columns: ['person', 'status'],
      types: ['STRING', 'STRING'],
      rows: [
        ['person:bob-van-den-berghe', 'planned'],
        ['person:claudio-bozzo', 'planned'],
        ['person:ine-van-wymersch', 'planned'],
        ['person:jo-swyngedouw', 'planned'],
        ['person:jonathan-holslag', 'planned'],
      ],
      truncated: false,
      notifications: [],
      summary: { rows: 5, milliseconds: expect.any(Number) },
    });
  });

  test('without rows has its columns, and says what the graph does not know', async () => {
    expect(await run('MATCH (n:Nobody) RETURN n.id AS id')).toMatchObject({
      columns: ['id'],
      types: [''],
      rows: [],
      notifications: [expect.stringContaining('(the missing label name is: Nobody)')],
    });
  });

  test('shows nodes, relationships and paths under the ids of the project', async () => {
    const statement = `MATCH path = (:Event {id:'event:eu-hls-2024-antwerp'})-[in:HELD_IN {chosen:true}]->(place)
      RETURN place{.id} AS map, in.chosen, path`;
    const { rows } = await run(statement);
    const event = { id: 'event:eu-hls-2024-antwerp', labels: ['Entity', 'Event'] };
    const place = { id: 'place:antwerp', labels: ['Actor', 'Entity', 'Place'] };
    const relationships = [{ type: 'HELD_IN', from: event.id, to: place.id, properties: { chosen: true } }];
    expect(rows).toMatchObject([[{ id: place.id }, true, { nodes: [event, place], relationships }]]);
  });

  test('names the types of each column by the words of Cypher, whatever stands in it', async () => {
    const statement = `MATCH path = (n:Event {id:'event:eu-hls-2024-antwerp'})-[r:HELD_IN {chosen:true}]->()
      UNWIND [1, null, 2] AS x
      RETURN x, x * 0.5 AS half, [x] AS list, {x:x} AS map, n, r, path, date('2024-05-23') AS day, duration('P1D') AS time,
        localdatetime('2024-05-23T10:00') AS at, point({x:1, y:2}) AS point, true AS yes`;
    const { columns, types } = await run(statement);
    expect(Object.fromEntries(columns.map((column, index) => [column, types[index]]))).toEqual({
      x: 'INTEGER | NULL',
      half: 'FLOAT | NULL',
      list: 'LIST',
      map: 'MAP',
      n: 'NODE',
      r: 'RELATIONSHIP',
      path: 'PATH',
      day: 'DATE',
      time: 'DURATION',
      at: 'LOCAL DATETIME',
      point: 'POINT',
      yes: 'BOOLEAN',
    });
  });

  test('takes whole numbers of JSON as whole numbers, in lists and maps too', async () => {
    const parameters = { skip: 1, limit: 2, list: [{ n: 1 }, { n: 1.5 }] };
    const statement = `UNWIND [1, 2, 3, 4] AS x
      RETURN x, [item IN $list | valueType(item.n)] AS types SKIP $skip LIMIT $limit`;
    const types = ['INTEGER NOT NULL', 'FLOAT NOT NULL'];
    expect((await run(statement, { parameters })).rows).toEqual([
      [2, types],
      [3, types],
    ]);
  });
});

describe('limits', () => {
  test('rows beyond the limit are left out, and the answer says so', async () => {
    expect(await run('UNWIND range(1, 4) AS x RETURN x', { limit: 3 })).toMatchObject({
      rows: [[1], [2], [3]],
      truncated: true,
      truncatedBecause:
        'There are more than 3 rows. Raise the limit (at most 10000), or page with ORDER BY, SKIP and LIMIT.',
      summary: { rows: 3 },
    });
  });

  test('as many rows as the limit are all of them', async () => {
    const answer = await run('UNWIND range(1, 3) AS x RETURN x', { limit: 3 });
    expect(answer).toMatchObject({ rows: [[1], [2], [3]], truncated: false });
    expect(answer).not.toHaveProperty('truncatedBecause');
  });

  test.each([
    [0, 'BAD_USER_INPUT'],
    [-1, 'BAD_USER_INPUT'],
    [1.5, 'BAD_USER_INPUT'],
    [10_001, 'PAGE_TOO_LARGE'],
  ])('a limit of %d is refused', async (limit, code) => {
    const message = `limit must be a whole number from 1 to 10000; found ${limit}.`;
    await expect(run('RETURN 1', { limit })).rejects.toMatchObject({ code, message });
  });

  test('parameters may take a million characters', async () => {
    const parameters = { text: 'x'.repeat(1_000_000) };
    await expect(run('RETURN 1', { parameters })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'The parameters take 1000011 characters of JSON; the limit is 1000000.',
    });
  });
});

describe('a prefix', () => {
  test('EXPLAIN shows the plan and runs nothing', async () => {
    expect(await run('EXPLAIN UNWIND range(1, 1000000) AS x RETURN x / 0 AS never')).toEqual({
      columns: ['depth', 'operator', 'details', 'estimatedRows'],
      types: ['INTEGER', 'STRING', 'STRING', 'FLOAT'],
      rows: [
        [0, 'ProduceResults', 'never', 10],
        [1, 'Projection', 'x / $autoint_2 AS never', 10],
        [2, 'Unwind', 'range($autoint_0, $autoint_1) AS x', 10],
      ],
      truncated: false,
      notifications: [],
      summary: { rows: 3, milliseconds: 0 },
    });
  });

  test('PROFILE counts accesses to the store, for the rows that are left out too', async () => {
    const few = await run('PROFILE MATCH (n:Entity) RETURN n.id', { limit: 1 });
    const all = await run('profile /* all */ MATCH (n:Entity) RETURN n.id;');
    expect(few.rows).toHaveLength(1);
    expect(few.summary.dbHits).toBeGreaterThan(all.rows.length);
    expect(few.summary.dbHits).toBe(all.summary.dbHits);
  });

  test('without PROFILE nothing is counted', async () => {
    expect((await run('MATCH (n:Entity) RETURN n.id')).summary).not.toHaveProperty('dbHits');
  });
});

describe('a mistake', () => {
  test.each([
    ['MATCH (n)\nWHERE n.x = RETURN n', "Line 2, column 20: Invalid input 'n': expected"],
    ['EXPLAIN RETURN  foo(1)', "Line 1, column 17: Unknown function 'foo'."],
    ['// who?\n  PROFILE\n RETURN m', 'Line 3, column 9: Variable `m` not defined.'],
    ['RETURN 1 +', "Line 1, column 11: Invalid input '': expected an expression."],
  ])('in the text is told with its place in the text: %j', async (statement, message) => {
    await expect(run(statement)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  test('never holds more than 300 characters of the server', async () => {
    const start = `Line 1, column 8: Variable \`${'x'.repeat(289)}`;
    const message = `${start}…`;
    await expect(run(`RETURN ${'x'.repeat(400)}`)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('of a missing parameter names it', async () => {
    await expect(run('RETURN $a + $b + $c', { parameters: { b: 1 } })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'The statement uses $a, $c, which the parameters do not hold.',
    });
  });

  test('of ours keeps its code: a server that does not answer', async () => {
    const nowhere = new AdhocReader({ ...ownEngine(), uri: 'bolt://127.0.0.1:1' });
    await expect(runCypher(nowhere, { statement: 'RETURN 1' })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: 'The graph database does not answer.',
    });
    await nowhere.close();
  });
});
