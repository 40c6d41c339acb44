import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCypher, type CypherResult } from '../../../src/adhoc/run/run.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { fromRoot, keptSeeds } from '../../setup/graph.js';
import { examplesOf, headerOf, names, textOf } from './question.js';
import { ownEngine } from '../../setup/own.js';

// The worked questions on everything that the project knows.

interface Expected {
  rows: number;
  some: unknown[][];
}

const expected = parse(readFileSync(fromRoot('test/adhoc/run/questions.yaml'), 'utf8')) as Record<
  string,
  Expected
>;

let graph: Graph;
let reader: AdhocReader;
beforeAll(async () => {
  graph = await keptSeeds();
  reader = new AdhocReader(ownEngine());
});
afterAll(async () => {
  await reader.close();
  await graph.close();
});

test('every question has its expected rows', () => {
  expect(Object.keys(expected).toSorted()).toEqual(names);
});

describe.each(names)('%s', (name) => {
  let answer: CypherResult;

  beforeAll(async () => {
    answer = await runCypher(reader, {
      statement: textOf(name),
      parameters: examplesOf(name),
      timeout: 60_000,
    });
  });

  test('answers its examples with the rows that the dossiers tell', () => {
    const { rows, some } = expected[name] as Expected;
    expect(answer.rows).toEqual(expect.arrayContaining(some));
    expect(answer.rows).toHaveLength(rows);
    expect(some.length).toBeGreaterThan(0);
  });

  test('has the columns of its header, of the types that it names', () => {
    const { columns } = headerOf(name);
    expect(answer.columns).toEqual(columns.map((column) => column.name));
    const wrong = columns.filter(({ type }, index) => !fits(type, answer.types[index] ?? ''));
    expect(wrong).toEqual([]);
  });

  test('asks for nothing that the graph does not know', () => {
    expect(answer.notifications).toEqual([]);
  });
});

/** `[String]` is a list to Cypher; whole numbers may stand where a header says Float. */
function fits(type: string, found: string): boolean {
  const allowed: Record<string, string[]> = { Float: ['FLOAT', 'INTEGER'], Any: ['INTEGER', 'STRING'] };
  const fitting = type.startsWith('[') ? ['LIST'] : (allowed[type] ?? [type.toUpperCase()]);
  return found.split(' | ').every((one) => one === 'NULL' || fitting.includes(one));
}
