import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { foundingGraph, importText, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await foundingGraph();
  await importText(graph, await testFoundation(), strangeNames);
  ask = await asker(graph);
});
afterAll(() => graph.close());

/** A document with names that are hard to find. */
const strangeNames = `dossier: 1
document:
  id: strange-names
  title: Names
  language: vi
  publisher: Somebody
  published: 2024-05-01
  retrieved: 2026-11-22
  extent: full
people:
  - id: person:dang
    name:
      vi: Đặng Thị Hoa
    at: p1
organisations:
  - id: organisation:signs
    name:
      en: C++ & Sons (Trade) "AND" [Co]
    kind: company
    at: p1
`;

interface Found {
  id: string;
  matched: string;
  match: string;
}

async function find(text: string, more = ''): Promise<Found[]> {
  const question = `query($text: String!) {
    search(text: $text${more}) { edges { match matched { value } node { id } } }
  }`;
  const { data, error } = await ask(question, { text });
  if (error) throw error;
  const edges = data.search.edges as { match: string; matched: { value: string }; node: { id: string } }[];
  return edges.map(({ match, matched, node }) => ({ id: node.id, matched: matched.value, match }));
}

const ids = async (text: string, more = ''): Promise<string[]> =>
  (await find(text, more)).map(({ id }) => id);

describe('a search', () => {
  test('finds a name in any of its languages, and says which form it was', async () => {
    expect((await find('Anvers'))[0]).toEqual({ id: 'place:antwerp', matched: 'Anvers', match: 'EXACT' });
    expect((await find('Antwerp'))[0]).toMatchObject({ id: 'place:antwerp', matched: 'Antwerp' });
    expect((await find('OMD'))[0]).toMatchObject({ id: 'organisation:wco', matched: 'OMD' });
  });

  test('ignores accents, case and the order of words', async () => {
    expect(await ids('criminalite ORGANISEE')).toContain('threat:organised-crime');
    expect(await ids('wymersch ine van')).toContain('person:ine-van-wymersch');
    expect(await ids('dang thi hoa')).toContain('person:dang');
    expect(await ids('Đặng')).toContain('person:dang');
  });

  test('takes the last word as a beginning, while one types', async () => {
    expect(await ids('Ine Van Wym')).toContain('person:ine-van-wymersch');
    expect(await ids('Antw')).toContain('place:antwerp');
  });

  test('keeps to the types asked for', async () => {
    expect(await ids('Antwerp', ', types: [PLACE]')).toContain('place:antwerp');
    expect((await ids('Antwerp', ', types: [PERSON]')).filter((id) => !id.startsWith('person:'))).toEqual([]);
  });

  test.each([...'+-!(){}[]^"~*?:\\\\/&|', '&&', '||', 'AND', 'OR', 'NOT', 'a AND (b', 'text:x', '*:*'])(
    'takes %s as text, never as syntax',
    async (sign) => {
      expect(await ids(`Antwerp ${sign}`)).toBeInstanceOf(Array);
    },
  );

  test('finds a name full of signs by its words', async () => {
    expect(await ids('C++ & Sons (Trade)')).toContain('organisation:signs');
  });

  test.each(['', '   ', '+-*/'])('refuses %j, which has no word', async (text) => {
    const { error } = await ask('query($text: String!) { search(text: $text) { totalCount } }', { text });
    expect(error?.code).toBe('BAD_USER_INPUT');
  });

  test('is one statement, and one more for what is selected of the things found', async () => {
    const bare = await ask('{ search(text: "customs") { totalCount edges { matched { value } } } }');
    expect(bare.statements).toHaveLength(1);
    const full = await ask(
      '{ search(text: "customs") { edges { node { id names { value } ... on Organisation { kind } } } } }',
    );
    expect(full.statements).toHaveLength(2);
    expect(full.data.search.edges.length).toBeGreaterThan(2);
  });

  test('comes in pages without repeat or gap', async () => {
    const all = await ids('customs', ', first: 100');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        'query($after: String) { search(text: "customs", first: 3, after: $after) { pageInfo { endCursor hasNextPage } edges { node { id } } } }',
        { after },
      );
      seen.push(...data.search.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });
});
