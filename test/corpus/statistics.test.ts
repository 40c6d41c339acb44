import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';

// What is counted is what the lists hold: each row of each key, on all seeds.

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
});
afterAll(() => graph.close());

interface Row {
  key: string;
  count: number;
}

const basis = 'basis: [STATED, INFERRED, AGENDA]';
/** How many lists may stand in one question. */
const atOnce = 20;

async function data(question: string): Promise<Record<string, any>> {
  const { data: answer, error } = await ask(question);
  if (error) throw error;
  return answer;
}

async function rowsBy(of: string, key: string, filter = '{}'): Promise<Row[]> {
  return (await data(`{ statistics(of: ${of}, by: [${key}], filter: ${filter}) { key count } }`))[
    'statistics'
  ];
}

/** How many items each list has, asked for a few lists at once. */
async function totalsOf(field: string, filters: readonly string[]): Promise<number[]> {
  const totals: number[] = [];
  for (let at = 0; at < filters.length; at += atOnce) {
    const lists = filters
      .slice(at, at + atOnce)
      .map((filter, index) => `l${index}: ${field}(filter: ${filter}) { totalCount }`);
    const answer = await data(`{ ${lists.join(' ')} }`);
    totals.push(...lists.map((_, index) => answer[`l${index}`].totalCount as number));
  }
  return totals;
}

describe('a row counts what the list holds that is filtered by its key', () => {
  it.each<[of: string, key: string, list: string, filter: (key: string) => string]>([
    ['PARTICIPATIONS', 'THREAT', 'participations', (key) => `{ threat: ["${key}"], ${basis} }`],
    ['PARTICIPATIONS', 'PRIORITY', 'participations', (key) => `{ topic: ["${key}"], ${basis} }`],
    ['PARTICIPATIONS', 'SERIES', 'participations', (key) => `{ series: ["${key}"] }`],
    ['PARTICIPATIONS', 'COUNTRY', 'participations', (key) => `{ place: ["${key}"] }`],
    ['PARTICIPATIONS', 'ROLE', 'participations', (key) => `{ roles: [${key}] }`],
    ['PARTICIPATIONS', 'ROLE_GROUP', 'participations', (key) => `{ roleGroup: ${key} }`],
    ['PARTICIPATIONS', 'STATUS', 'participations', (key) => `{ status: [${key}] }`],
    ['EVENTS', 'THREAT', 'events', (key) => `{ topic: ["${key}"] }`],
    ['EVENTS', 'COUNTRY', 'events', (key) => `{ place: ["${key}"] }`],
    ['EVENTS', 'STATUS', 'events', (key) => `{ status: [${key}] }`],
    ['EVENTS', 'KIND', 'events', (key) => `{ kinds: [${key}] }`],
    ['ORGANISATIONS', 'ORGANISATION_KIND', 'organisations', (key) => `{ kinds: [${key}] }`],
  ])('%s by %s', async (of, key, list, filter) => {
    const agenda = list === 'participations' && (key === 'THREAT' || key === 'PRIORITY');
    const rows = await rowsBy(of, key, agenda ? `{ ${basis} }` : undefined);
    const known = rows.filter((row) => row.key !== 'unknown');
    expect(known.length).toBeGreaterThan(1);
    const totals = await totalsOf(
      list,
      known.map((row) => filter(row.key)),
    );
    expect(known.map((row, at) => [row.key, totals[at]])).toEqual(known.map((row) => [row.key, row.count]));
  });
});

describe('rows of a key that each thing has once add up to the list', () => {
  it.each([
    ['PARTICIPATIONS', 'participations', ['ROLE', 'ROLE_GROUP', 'STATUS', 'YEAR', 'COUNTRY']],
    ['EVENTS', 'events', ['KIND', 'STATUS', 'YEAR', 'COUNTRY']],
    ['INITIATIVES', 'initiatives', ['KIND']],
    ['DOCUMENTS', 'documents', ['LANGUAGE', 'YEAR']],
    ['ORGANISATIONS', 'organisations', ['ORGANISATION_KIND']],
  ])('%s', async (of, list, keys) => {
    const [total = 0] = await totalsOf(list, ['{}']);
    expect(total).toBeGreaterThan(10);
    for (const key of keys) {
      const rows = await rowsBy(of, key);
      expect([key, rows.reduce((sum, { count }) => sum + count, 0)]).toEqual([key, total]);
    }
  });
});
