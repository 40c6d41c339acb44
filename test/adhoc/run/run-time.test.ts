import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCypher } from '../../../src/adhoc/run/run.js';
import { AppError } from '../../../src/base/errors.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { keptFounding, fromRoot } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

// What fails only while it runs, or is refused by the server, is told as well as what the guard refuses.

interface Failure {
  statement: string;
  message: string;
  hint?: string;
}

const failures = parse(readFileSync(fromRoot('test/adhoc/run/run-time.yaml'), 'utf8')) as Failure[];
const parameters = { s: 'abc', i: 5, f: 1.5, l: [1, 'a'], m: { a: 1 }, nul: null };
/** What only the server knows of itself: its codes, classes, values in their inner form, ids and addresses. */
const inner =
  /Neo\.\w|\bjava|\borg\.|lucene|Exception|\w(?:Value|Impl)\b|\b(?:Long|Double|String|Map|List|Node)[({]|\b\d+:[0-9a-f]{8}-|bolt:|\.java/i;

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

async function failureOf(statement: string): Promise<AppError> {
  try {
    await runCypher(reader, { statement, parameters, timeout: 60_000 });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`${statement} was answered.`);
}

describe('what fails while it runs', () => {
  test('has at least sixty kinds here', () => {
    expect(new Set(failures.map(({ statement }) => statement)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(failures)('is told with what was expected and what came: $statement', async (failure) => {
    const { code, message, hint } = await failureOf(failure.statement);
    expect({ code, message, hint }).toEqual({
      code: 'BAD_USER_INPUT',
      message: failure.message,
      hint: failure.hint,
    });
    expect(`${message} ${hint ?? ''}`).not.toMatch(inner);
  });

  test.each([
    ['MATCH (n:Event) RETURN toInteger(collect(n))'],
    ['MATCH (n:Event) RETURN {a: n} + 1'],
    ['MATCH (n:Event)-[r]->() UNWIND [r, 1] AS x RETURN x * 2'],
    ['MATCH (n:Event) UNWIND [n, [n], {n: n}, date(), point({x: 1, y: 2})] AS x RETURN x / 2'],
    ['MATCH (n:Event) RETURN date([n])'],
    ['MATCH (n:Event) UNWIND [n] AS x RETURN duration.between(x, x)'],
    ["UNWIND [point({x: 1, y: 2}), 'a'] AS x RETURN x - 1"],
    ['MATCH p = (:Event)-->() UNWIND [p] AS x RETURN datetime(x)'],
    ['MATCH (n:Event) UNWIND [n] AS x RETURN reduce(a = 0, y IN [x, 1] | a - y)'],
    ["UNWIND [datetime(), 'x'] AS x RETURN duration.inDays(x, x)"],
  ])('says nothing of what only the server knows: %s', async (statement) => {
    const { code, message, hint = '' } = await failureOf(statement);
    expect(code).toBe('BAD_USER_INPUT');
    expect(`${message} ${hint}`).not.toMatch(inner);
  });

  test('is placed where only one thing in the statement can be meant', async () => {
    const once = await failureOf("MATCH (e:Event)\nRETURN e.id, date(e.order + '?') AS day");
    expect(once.message).toMatch(/^Line 2, column 14: date\(\) cannot read "/);
    const twice = await failureOf("RETURN date('2024-05-01') AS a, date('2024-05/06') AS b");
    expect(twice.message).toMatch(/^date\(\) cannot read "2024-05\/06"/);
  });
});
