import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Deadline } from '../../../src/base/deadline.js';
import { checkPlan } from '../../../src/adhoc/guard/plan.js';
import { runCypher } from '../../../src/adhoc/run/run.js';
import { AppError } from '../../../src/base/errors.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { exported, fromRoot, keptFounding } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

type Layer = 'text' | 'plan' | 'server';

interface Refused {
  about: string;
  layers: Layer[];
  statements: string[];
}

interface Allowed {
  parameters: Record<string, unknown>;
  groups: { about: string; statements: string[] }[];
}

const refused = read<Refused[]>('refused');
const allowed = read<Allowed>('allowed');
const parameters = { address: 'http://127.0.0.1:1/' };
const deadlineOf = () => ({ deadline: new Deadline(60_000) });

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

function read<T>(name: string): T {
  return parse(readFileSync(fromRoot(`test/adhoc/guard/${name}.yaml`), 'utf8')) as T;
}

function statementsOf(layer: Layer): string[] {
  return refused.filter(({ layers }) => layers.includes(layer)).flatMap(({ statements }) => statements);
}

/** What a layer says of each statement; 'passed' is what must not come. */
async function verdicts(statements: string[], judge: (statement: string) => unknown): Promise<string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    found.push(`${await verdict(statement, judge)} ${statement}`);
  }
  return found;
}

async function verdict(statement: string, judge: (statement: string) => unknown): Promise<string> {
  try {
    await judge(statement);
    return 'passed';
  } catch (error) {
    return error instanceof AppError ? error.code : `not ours: ${String(error)}`;
  }
}

/** All that a statement could have changed. */
async function state(): Promise<unknown> {
  const shown = [
    'SHOW INDEXES YIELD name',
    'SHOW CONSTRAINTS YIELD name',
    'SHOW USERS YIELD user',
    'SHOW DATABASES YIELD name',
  ];
  const lists = [];
  for (const text of shown) lists.push(await graph.read({ name: 'test/state', text }));
  const [nodes] = await graph.read({
    name: 'test/state',
    text: 'MATCH (n) RETURN count(n), COUNT { ()-->() }',
  });
  return { lists, nodes, facts: await exported(graph) };
}

describe('what must be refused', () => {
  let before: unknown;

  beforeAll(async () => {
    before = await state();
  });

  test('has at least 150 statements, each of them once', () => {
    const statements = refused.flatMap((group) => group.statements);
    expect(statements.length).toBeGreaterThanOrEqual(150);
    expect(new Set(statements).size).toBe(statements.length);
  });

  test('is refused by the plan alone', async () => {
    const judge = async (statement: string): Promise<void> =>
      checkPlan(await reader.explain(statement, parameters, deadlineOf()));
    expect((await verdicts(statementsOf('plan'), judge)).filter(notRefused)).toEqual([]);
  });

  test('is refused by the server alone', async () => {
    const judge = (statement: string): unknown =>
      reader.stream(statement, parameters, deadlineOf(), () => true);
    expect((await verdicts(statementsOf('server'), judge)).filter(notRefused)).toEqual([]);
  });

  test('is refused by all layers together, as a mistake of the caller', async () => {
    const statements = refused.flatMap((group) => group.statements);
    const judge = (statement: string): unknown =>
      runCypher(reader, { statement, parameters, timeout: 60_000 });
    const expected = statements.map((statement) => `BAD_USER_INPUT ${statement}`);
    expect(await verdicts(statements, judge)).toEqual(expected);
  });

  test('has changed nothing', async () => {
    expect(await state()).toEqual(before);
  });
});

function notRefused(found: string): boolean {
  return !/^(BAD_USER_INPUT|INTERNAL|DATABASE_UNAVAILABLE) /.test(found);
}

describe('what must run', () => {
  test('has at least 60 statements', () => {
    expect(allowed.groups.flatMap((group) => group.statements).length).toBeGreaterThanOrEqual(60);
  });

  test.each(allowed.groups)('$about', async ({ statements }) => {
    const judge = (statement: string): unknown =>
      runCypher(reader, { statement, parameters: allowed.parameters, timeout: 60_000 });
    expect(await verdicts(statements, judge)).toEqual(statements.map((statement) => `passed ${statement}`));
  });
});
