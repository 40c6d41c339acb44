import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { silent } from '../../src/engine/report.js';
import { AppError } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import { openResearch, type Research, type StatementRun } from '../../src/research/research.js';
import { foundingGraph } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

// The door of ad-hoc statements where a server is named for them.

let graph: Graph;
let door: Research;
const told: StatementRun[] = [];
beforeAll(async () => {
  graph = await foundingGraph();
  const nowhere = { ...ownEngine(), uri: 'bolt://127.0.0.1:1' };
  const config = { ...readConfig(), server: nowhere, researchServer: ownEngine() };
  door = openResearch(config, graph, silent, (run) => told.push(run));
});
afterAll(async () => {
  await door.close();
  await graph.close();
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
  const { rows } = await door.run({ statement: 'MATCH (d:Document) RETURN count(d)' }, 'somebody');
  expect(rows).toEqual([[2]]);
});

test('each is told of by caller, hash and outcome, without its text', async () => {
  told.length = 0;
  await door.run({ statement: 'RETURN 1' }, 'somebody');
  await refusalOf('MATCH (n) DETACH DELETE n');
  const facts = { caller: 'somebody', milliseconds: expect.any(Number) };
  expect(told).toEqual([
    { ...facts, hash: 'ecdae70c546cff60', outcome: 'done', rows: 1 },
    { ...facts, hash: 'fe663da50b2e5f12', outcome: 'BAD_USER_INPUT', rows: 0 },
  ]);
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
