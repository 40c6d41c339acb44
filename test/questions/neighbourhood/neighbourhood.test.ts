import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { keptFounding } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});
afterAll(() => graph.close());

const question = `query($id: ID!, $depth: Int, $limit: Int, $types: [EntityType!]) {
  neighbourhood(id: $id, depth: $depth, limit: $limit, types: $types) {
    truncated
    total
    nodes { key kind title subTitle mainStat entity { id } }
    edges { key source target label mainStat }
  }
}`;

interface Drawn {
  truncated: boolean;
  total: number;
  nodes: { key: string; kind: string; title: string; entity: { id: string } }[];
  edges: { key: string; source: string; target: string; label: string }[];
}

async function around(variables: Record<string, unknown>): Promise<Drawn> {
  const { data, error } = await ask(question, variables);
  if (error) throw error;
  return data.neighbourhood as Drawn;
}

const seminar = 'event:eu-hls-2024-antwerp';

describe('a neighbourhood', () => {
  test('holds the thing first, and what documents tie to it, ready to be drawn', async () => {
    const { nodes, edges, truncated, total } = await around({ id: seminar });
    expect(nodes[0]).toMatchObject({ key: seminar, kind: 'EVENT' });
    const ids = nodes.map(({ key }) => key);
    expect(nodes.map(({ entity }) => entity.id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'person:ine-van-wymersch',
        'person:jo-swyngedouw',
        'place:antwerp',
        'threat:drug-trafficking',
      ]),
    );
    expect(edges.every(({ source, target }) => ids.includes(source) && ids.includes(target))).toBe(true);
    expect(new Set(edges.map(({ key }) => key)).size).toBe(edges.length);
    expect(truncated).toBe(false);
    expect(total).toBe(nodes.length);
  });

  test('says that it is cut, and what it is cut from', async () => {
    const whole = await around({ id: seminar });
    const cut = await around({ id: seminar, limit: 3 });
    expect(cut.truncated).toBe(true);
    expect(cut.total).toBe(whole.total);
    expect(cut.nodes.length).toBeLessThan(whole.nodes.length);
    expect(whole.nodes.slice(0, cut.nodes.length)).toEqual(cut.nodes);
  });

  test('keeps to the types asked for, and reaches further on demand', async () => {
    const people = await around({ id: seminar, types: ['PERSON'] });
    expect(new Set(people.nodes.slice(1).map(({ kind }) => kind))).toEqual(new Set(['PERSON']));
    const near = await around({ id: 'person:ine-van-wymersch' });
    const far = await around({ id: 'person:ine-van-wymersch', depth: 2 });
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
  });

  test('of an unknown thing is an error', async () => {
    expect((await ask(question, { id: 'event:never' })).error?.code).toBe('UNKNOWN_ID');
  });
});
