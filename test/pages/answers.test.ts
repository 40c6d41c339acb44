import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCypher } from '../../src/adhoc/run/run.js';
import { AdhocReader } from '../../src/adhoc/run/adhoc-reader.js';
import { ownEngine } from '../setup/own.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { buildSchema } from '../../src/schema.js';
import { keptSeeds, testFoundation } from '../setup/graph.js';
import { blocksOf, cellsOf, pages, textOf } from '../setup/pages.js';

// The answers that the pages show are those that the program gives, on all seeds.

let graph: Graph;
beforeAll(async () => {
  graph = await keptSeeds();
});
afterAll(() => graph.close());

/** The questions of all pages with what stands below each: an answer as JSON, or the rows of a table. */
const shown = (question: string, answer: string): string[][] =>
  pages.flatMap((page) => {
    const pairs = new RegExp(`^\`\`\`${question}\\n(.*?)^\`\`\`\\n\\n${answer}`, 'gms');
    return [...textOf(page).matchAll(pairs)].map(([, source = '', told = '']) => [page, source, told]);
  });
const questions = shown('graphql', '```json\\n(.*?)^```');
const statements = shown('cypher', '((?:^\\|[^\\n]*\\n)+)');

test('every question that a page shows has its answer below it', () => {
  const blocks = (language: string) => pages.flatMap((page) => blocksOf(page, language));
  expect(questions.map(([, source]) => source)).toEqual(blocks('graphql'));
  expect(questions.map(([, , answer]) => answer)).toEqual(blocks('json'));
  expect(statements.map(([, source]) => source)).toEqual(blocks('cypher'));
  expect([questions.length, statements.length]).toEqual([1, 1]);
});

test.each(questions)('%s shows the real answer to its question', async (_page, source = '', answer = '') => {
  const { vocabulary } = await testFoundation();
  const given = await graphql({ schema: buildSchema(), source, contextValue: { graph, vocabulary } });
  expect(JSON.parse(JSON.stringify(given))).toEqual(JSON.parse(answer));
});

test.each(statements)(
  '%s shows the real table of its statement',
  async (_page, statement = '', table = '') => {
    const { columns, rows } = await runCypher(new AdhocReader(ownEngine()), { statement, timeout: 60_000 });
    const [heading, , ...body] = table.trimEnd().split('\n').map(cellsOf);
    expect([heading, body]).toEqual([columns, rows]);
  },
);
