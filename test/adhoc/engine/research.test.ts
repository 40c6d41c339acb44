import { trace } from '@opentelemetry/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/base/config.js';
import { silent } from '../../../src/database/engine/report.js';
import { AppError } from '../../../src/base/errors.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { openResearch, type Research, type StatementRun } from '../../../src/adhoc/engine/research.js';
import { startGraphServer } from '../../server/graph-server.js';
import { post } from '../../server/tiny-server.js';
import { keptFounding } from '../../setup/graph.js';
import { recordSpans, type Recorded } from '../../setup/spans.js';
import { ownEngine } from '../../setup/own.js';

// The door of ad-hoc statements where a server is named for them.

let graph: Graph;
let door: Research;
const told: StatementRun[] = [];
let spans: Recorded[];
beforeAll(async () => {
  graph = await keptFounding();
  const nowhere = { ...ownEngine(), uri: 'bolt://127.0.0.1:1' };
  const config = { ...readConfig(), server: nowhere, researchServer: ownEngine() };
  door = openResearch(config, graph, silent);
  door.observe((run) => told.push(run));
  spans = recordSpans();
  // The first statement waits for the process that runs it, which takes long where the machine is busy.
  await door.run({ statement: 'RETURN 1', timeout: 60_000 }, 'first');
});
afterAll(async () => {
  await door.close();
  await graph.close();
  trace.disable();
});

async function refusalOf(statement: string): Promise<AppError> {
  try {
    await door.run({ statement, timeout: 1_000 }, 'somebody');
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`${statement} was answered.`);
}

test('statements run on the server of NEO4J_RESEARCH_URI, whatever NEO4J_URI says', async () => {
  const { rows } = await door.run(
    { statement: 'MATCH (d:Document) RETURN count(d)', timeout: 60_000 },
    'somebody',
  );
  expect(rows).toEqual([[2]]);
});

test('each is logged with caller, hash and outcome, without its text', async () => {
  told.length = 0;
  await door.run({ statement: 'RETURN 1', timeout: 60_000 }, 'somebody');
  await refusalOf('MATCH (n) DETACH DELETE n');
  const facts = { caller: 'somebody', milliseconds: expect.any(Number), truncated: false };
  expect(told).toEqual([
    { ...facts, hash: 'ecdae70c546cff60', outcome: 'done', rows: 1 },
    { ...facts, hash: 'fe663da50b2e5f12', outcome: 'BAD_USER_INPUT', rows: 0 },
  ]);
});

test('each has a span with its hash and outcome, without its text', async () => {
  spans.length = 0;
  await door.run(
    { statement: "UNWIND [1, 2] AS x RETURN x, 'hunter2'", limit: 1, timeout: 60_000 },
    'somebody',
  );
  await refusalOf("MATCH (n {id: 'hunter2'}) DETACH DELETE n");
  const known = { 'db.system.name': 'neo4j', 'db.operation.name': 'READ', 'db.query.summary': 'cypher' };
  const [done, refused] = spans.filter(({ name }) => name === 'cypher');
  expect(done).toEqual({
    name: 'cypher',
    attributes: {
      ...known,
      'cypher.hash': expect.stringMatching(/^[0-9a-f]{16}$/),
      'db.response.returned_rows': 1,
      'cypher.truncated': true,
    },
    status: undefined,
    ended: true,
  });
  expect(refused).toMatchObject({
    attributes: { ...known, 'error.type': 'BAD_USER_INPUT' },
    status: { code: 2, message: 'BAD_USER_INPUT' },
    ended: true,
  });
  expect(JSON.stringify(spans)).not.toContain('hunter2');
});

test('they are counted by what came of them', async () => {
  const server = await startGraphServer(graph, { logLevel: 'silent' }, door);
  const ask = (statement: string): Promise<Response> =>
    post(server, { query: `{ cypher(statement: "${statement}", limit: 3) { rows } }` });
  for (const statement of ['RETURN 1', 'RETURN 2', 'UNWIND range(1, 9) AS x RETURN x', 'CREATE (:Intruder)'])
    await ask(statement);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  expect(text).toContain('adhoc_statement_seconds_count{outcome="done"} 2');
  expect(text).toContain('adhoc_statement_seconds_count{outcome="truncated"} 1');
  expect(text).toContain('adhoc_statement_seconds_count{outcome="BAD_USER_INPUT"} 1');
  expect(text).toContain('adhoc_rows_total 5');
  await server.close();
});

describe('a failure has a code of ours, and says nothing of the server', () => {
  test.each([
    ['RETURN 1 / 0', 'BAD_USER_INPUT'],
    ['RETURN nothing', 'BAD_USER_INPUT'],
    ["CALL db.index.fulltext.queryNodes('no such index', 'x')", 'BAD_USER_INPUT'],
    ["CALL db.index.fulltext.queryNodes('names', '((((')", 'BAD_USER_INPUT'],
    ['UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)', 'TIMEOUT'],
    ['CREATE (:Intruder)', 'BAD_USER_INPUT'],
  ])('%s', async (statement, code) => {
    const { code: found, message, hint = '' } = await refusalOf(statement);
    expect(found).toBe(code);
    expect(`${message} ${hint}`).not.toMatch(
      /Neo\.\w|bolt:|127\.0\.0\.1|Exception|lucene|\.java|\/(data|work|tmp)\//i,
    );
  });
});
