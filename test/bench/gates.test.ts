import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../bench/corpus/texts.js';
import { factsOf, questions, type Facts, type Question } from '../../bench/questions/questions.js';
import { importDossiers } from '../../src/dossier/import/import-many.js';
import type { Graph, StatementSent } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { emptyGraph, testFoundation } from '../setup/graph.js';
import { profile } from '../volume/profile.js';
import { gates } from './gates.js';

// What the benchmark's questions cost where the machine has no say: statements, looks into the store, texts to plan. On a
// corpus of 1,500 participations; `npm run bench` measures times, and compares sizes.

const size = { name: 'small', events: 100, people: 300, organisations: 20, priorities: 5 };

let graph: Graph;
let ask: Ask;
let facts: Facts;
beforeAll(async () => {
  graph = await emptyGraph();
  await importDossiers(graph, await testFoundation(), texts(size));
  await graph.command({ name: 'test/replan', text: 'CALL db.prepareForReplanning()' });
  ask = await asker(graph);
  facts = await factsOf(graph, size);
});
afterAll(() => graph.close());

async function sentFor({ graphql, variables }: Question, about: Facts): Promise<StatementSent[]> {
  const { data, error, statements } = await ask(graphql, variables(about));
  if (error) throw error;
  expect(Object.values(data as object).flat()).not.toEqual([]);
  return statements;
}

test.each(questions)('$name takes no more than it did', async (question) => {
  const statements = await sentFor(question, facts);
  let hits = 0;
  for (const sent of statements) hits += (await profile(graph, sent)).hits;
  expect({ statements: statements.length, hits }).toEqual({
    statements: gates[question.name]?.statements,
    hits: expect.toSatisfy((found: number) => found <= (gates[question.name]?.hits ?? 0), `${hits} hits`),
  });
});

test('whatever is asked about, the texts are the same', async () => {
  const others: Facts = {
    ...facts,
    hot: facts.rare,
    rare: facts.hot,
    country: 'place:vn',
    text: 'tran',
    person: facts.to,
  };
  const textsOf = async (about: Facts): Promise<string[]> => {
    const found = new Set<string>();
    for (const question of questions) for (const { text } of await sentFor(question, about)) found.add(text);
    return [...found].toSorted();
  };
  const first = await textsOf(facts);
  expect(await textsOf(others)).toEqual(first);
  expect(first).toHaveLength(15);
});
