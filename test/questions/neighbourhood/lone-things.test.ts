import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { keptSeeds } from '../../setup/graph.js';

// "Nothing around it" is an answer, and never "not found": asked of everything that the seeds speak of.

let graph: Graph;
let ask: Ask;
let ids: string[];
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
  const rows = await graph.rows({ name: 'test/ids', text: 'MATCH (e:Entity) RETURN e.id AS id ORDER BY id' });
  ids = rows.map(({ id }) => String(id));
});
afterAll(() => graph.close());

/** The answers to one question about each thing, ten at a time as aliases of one operation. */
async function ofEach(question: (id: string) => string): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (let start = 0; start < ids.length; start += 10) {
    const some = ids.slice(start, start + 10);
    const { data, error } = await ask(`{ ${some.map((id, n) => `a${n}: ${question(id)}`).join('\n')} }`);
    expect(error, some.join()).toBeUndefined();
    some.forEach((id, n) => found.set(id, data[`a${n}`]));
  }
  return found;
}

describe('of everything in the seeds', () => {
  const shown = '{ total truncated nodes { key entity { id } } edges { source target } }';
  const alone = (id: string) => ({
    total: 1,
    truncated: false,
    nodes: [{ key: id, entity: { id } }],
    edges: [],
  });

  test('neighbourhood is a drawing with the thing in the middle', async () => {
    const drawings = await ofEach((id) => `neighbourhood(id: "${id}", limit: 3, depth: 1) ${shown}`);
    const lone = [...drawings].filter(([, { total }]) => total === 1);
    for (const [id, drawing] of drawings) {
      const { nodes } = drawing as ReturnType<typeof alone>;
      expect(nodes[0]).toEqual({ key: id, entity: { id } });
    }
    expect(drawings.size).toBe(ids.length);
    expect(lone.length).toBeGreaterThan(30);
    for (const [id, drawing] of lone) expect(drawing, id).toEqual(alone(id));
  });

  test('neighbourhood with a filter that leaves nothing is a drawing of the thing alone', async () => {
    // Documents are tied to nothing: they mention.
    const drawings = await ofEach((id) => `neighbourhood(id: "${id}", depth: 2, types: [DOCUMENT]) ${shown}`);
    for (const [id, drawing] of drawings) expect(drawing, id).toEqual(alone(id));
  });

  test('conflicts about it, and lists below it, are empty where there is nothing', async () => {
    const found = await ofEach((id) => `conflicts(about: "${id}", first: 0) { totalCount nodes { text } }`);
    expect([...found.values()].filter(({ totalCount }) => totalCount === 0).length).toBeGreaterThan(500);
    const nodes = await ofEach((id) => `node(id: "${id}") { ... on Entity { id sources { totalCount } } }`);
    expect([...nodes].map(([id, node]) => node['id'] === id)).not.toContain(false);
  });

  test('paths to what it is not tied to are none', async () => {
    const lone = ids.filter((id) => id.startsWith('document:'));
    for (const id of lone.slice(0, 20)) {
      const { data, error } = await ask('query ($to: ID!) { paths(from: "place:be", to: $to) { length } }', {
        to: id,
      });
      expect([data, error], id).toEqual([{ paths: [] }, undefined]);
    }
  });

  test('continuity of each series is a matrix, whatever documents tell of its editions', async () => {
    for (const id of ids.filter((each) => each.startsWith('series:'))) {
      const { data, error } = await ask(
        'query ($id: ID!) { continuity(series: $id) { series { id } cells { state } } }',
        { id },
      );
      expect(error, id).toBeUndefined();
      expect(data.continuity.series).toEqual({ id });
    }
  });
});

describe('of what nothing bears', () => {
  test.each([
    ['neighbourhood(id: "threat:never") { total }', 'UNKNOWN_ID'],
    ['paths(from: "threat:never", to: "place:be") { length }', 'UNKNOWN_ID'],
    ['paths(from: "place:be", to: "place:fr", avoid: ["threat:never"]) { length }', 'UNKNOWN_ID'],
    ['conflicts(about: "threat:never") { totalCount }', 'UNKNOWN_ID'],
    ['continuity(series: "series:never") { cells { state } }', 'UNKNOWN_ID'],
    ['events(filter: { series: ["series:never"] }) { totalCount }', 'UNKNOWN_ID'],
    ['node(id: "threat:never") { id }', undefined],
    ['threat(id: "threat:never") { id }', undefined],
    ['search(text: "nothing is called so") { totalCount }', undefined],
  ])('%s: %s', async (question, code) => {
    expect((await ask(`{ ${question} }`)).error?.code).toBe(code);
  });
});
