import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';

// Paths in a graph that has hubs: organisations that almost everything is tied to.

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
});
afterAll(() => graph.close());

interface Path {
  length: number;
  throughHub: boolean;
  complete: boolean;
  nodes: { id: string }[];
  hops: { evidence: unknown[] }[];
  avoidedHubs: { id: string }[];
}

async function paths(from: string, to: string, maxLength = 4): Promise<Path[]> {
  const { data, error } = await ask(
    `query ($from: ID!, $to: ID!, $maxLength: Int) {
      paths(from: $from, to: $to, maxLength: $maxLength, limit: 25) {
        length throughHub complete nodes { id } hops { evidence(first: 1) { locator } } avoidedHubs { id }
      }
    }`,
    { from, to, maxLength },
  );
  if (error) throw error;
  return data.paths as Path[];
}

/** Things with this many ties or more, their documents and names apart. */
async function tiesOf(id: string): Promise<number> {
  const { data, error } = await ask(
    'query ($id: ID!) { neighbourhood(id: $id, depth: 1, limit: 200) { edges { key } } }',
    { id },
  );
  if (error) throw error;
  return data.neighbourhood.edges.length;
}

const inner = ({ nodes }: Path): string[] => nodes.slice(1, -1).map(({ id }) => id);

describe('paths in the whole graph', () => {
  const saunders = 'person:ian-saunders';
  const johansson = 'person:ylva-johansson';

  it('do not pass hubs, and say which they went round', async () => {
    const found = await paths(saunders, johansson);
    expect(found.length).toBeGreaterThan(0);
    for (const path of found) {
      const hubs = path.avoidedHubs.map(({ id }) => id);
      expect(path.throughHub).toBe(false);
      expect(hubs).toContain('organisation:wco');
      expect(inner(path).filter((id) => hubs.includes(id))).toEqual([]);
    }
    expect(await tiesOf('organisation:wco')).toBeGreaterThan(50);
  });

  it('come the shortest first, each hop with its evidence, none twice', async () => {
    const found = await paths(saunders, johansson);
    const lengths = found.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    for (const { hops, length, nodes } of found) {
      expect([hops.length, nodes.length]).toEqual([length, length + 1]);
      expect(hops.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    }
    const seen = found.map(({ nodes, hops }) => JSON.stringify([nodes, hops.length]));
    expect(seen.length).toBe(found.length);
  });

  it('may begin and end at a hub', async () => {
    const [first] = await paths('organisation:wco', johansson);
    expect(first?.nodes[0]).toEqual({ id: 'organisation:wco' });
    expect(first?.avoidedHubs.map(({ id }) => id)).not.toContain('organisation:wco');
  });
});
