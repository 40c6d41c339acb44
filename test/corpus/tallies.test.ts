import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';
import { profile } from '../volume/profile.js';

// What the tallies of topics tell is what is found without them: a filter that lets everything through makes the same
// question one that reads the participations.

let graph: Graph;
let ask: Ask;
let topics: string[];
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
  const rows = await graph.rows({
    name: 'test/topics',
    text: 'MATCH (t:Topic) RETURN t.id AS id ORDER BY id',
  });
  topics = rows.map(({ id }) => String(id));
});
afterAll(() => graph.close());

const everything = 'status: [PLANNED, HAPPENED, CANCELLED]';
const sorts = ['', 'basis: [STATED]', 'basis: [INFERRED]', 'basis: [EDITORIAL, INFERRED]'];
const atOnce = 10;

/** The answers to one field for each topic, a few at once, and the texts that found them. */
async function each(field: (topic: string) => string, about = topics): Promise<[unknown[], string]> {
  const found: unknown[] = [];
  let text = '';
  for (let at = 0; at < about.length; at += atOnce) {
    const fields = about.slice(at, at + atOnce).map((topic, index) => `f${index}: ${field(topic)}`);
    const { data, error, statements } = await ask(`{ ${fields.join(' ')} }`);
    if (error) throw error;
    found.push(...fields.map((_, index) => data[`f${index}`]));
    text += statements.map((sent) => sent.text).join('');
  }
  return [found, text];
}

it.each(sorts)('how many are under each topic, %s', async (basis) => {
  const count = (others: string) => (topic: string) =>
    `participations(filter: { topic: ["${topic}"] ${basis} ${others} }) { totalCount }`;
  const [tallied, quick] = await each(count(''));
  const [counted, slow] = await each(count(everything));
  expect(tallied).toEqual(counted);
  expect([quick, slow].map((text) => text.includes('.tally'))).toEqual([true, false]);
});

it.each(sorts)('how many are under each threat in each year, %s', async (basis) => {
  const threats = topics.filter((id) => id.startsWith('threat:'));
  const years = (others: string) => (threat: string) =>
    `statistics(of: PARTICIPATIONS, by: [], interval: YEAR, filter: { threat: ["${threat}"] ${basis} ${others} }) { time count }`;
  const [tallied, quick] = await each(years(''), threats);
  const [counted, slow] = await each(years(everything), threats);
  expect(tallied).toEqual(counted);
  expect((tallied as unknown[][]).some((rows) => rows.length > 0)).toBe(true);
  expect([quick, slow].map((text) => text.includes('.tally'))).toEqual([true, false]);
});

it('costs at most twenty database hits', async () => {
  const filter = 'filter: { threat: ["threat:drug-trafficking"] }';
  const count = `{ participations(${filter}) { totalCount } }`;
  const years = `{ statistics(of: PARTICIPATIONS, by: [], interval: YEAR, ${filter}) { time count } }`;
  for (const question of [count, years]) {
    const { statements } = await ask(question);
    expect(statements).toHaveLength(1);
    for (const sent of statements) expect((await profile(graph, sent)).hits).toBeLessThanOrEqual(20);
  }
});
