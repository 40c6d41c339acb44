import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';

// What the seeds leave open, compared with what the lists and edges of the same things say.

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
});
afterAll(() => graph.close());

async function data(question: string): Promise<Record<string, any>> {
  const { data: answer, error } = await ask(question);
  if (error) throw error;
  return answer;
}

/** All things that have a gap of this kind, page after page. */
async function withGap(kind: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { gaps } = await data(
      `{ gaps(kind: ${kind}, first: 40, after: ${JSON.stringify(after)}) { nodes { about { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    ids.push(...gaps.nodes.map((gap: any) => gap.about.id));
    if (!gaps.pageInfo.hasNextPage) return ids;
    after = gaps.pageInfo.endCursor;
  }
}

async function all(field: string, selection: string): Promise<any[]> {
  const nodes: any[] = [];
  let after = 'null';
  for (;;) {
    const { list } = await data(
      `{ list: ${field}(first: 100, after: ${after}) { nodes { id ${selection} } pageInfo { hasNextPage endCursor } } }`,
    );
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return nodes;
    after = JSON.stringify(list.pageInfo.endCursor);
  }
}

describe('the gaps of the seeds', () => {
  it('events announced and not reported are planned ones, Antwerp 2024 among them', async () => {
    const gaps = await withGap('ANNOUNCED_NOT_REPORTED');
    const events = await all('events', 'status');
    const statusOf = new Map(events.map(({ id, status }) => [id, status]));
    expect(gaps).toContain('event:eu-hls-2024-antwerp');
    expect(new Set(gaps.map((id) => statusOf.get(id)))).toEqual(new Set(['PLANNED']));
  });

  it('threats without an initiative are those for which the list of initiatives is empty', async () => {
    const threats = await all('threats', '');
    const bare: string[] = [];
    for (const { id } of threats) {
      const { list } = await data(
        `{ list: initiatives(filter: { threat: ["${id}"] }, first: 1) { totalCount } }`,
      );
      if (list.totalCount === 0) bare.push(id);
    }
    expect((await withGap('THREAT_WITHOUT_INITIATIVE')).toSorted()).toEqual(bare.toSorted());
    expect(bare.length).toBeLessThan(threats.length);
  });

  it('events with one source are those in one document only, not counting its translations', async () => {
    const events = await all('events', 'sources(first: 1) { totalCount }');
    const once = events.filter(({ sources }) => sources.totalCount === 1).map(({ id }) => id);
    const gaps = await withGap('EVENT_WITH_ONE_SOURCE');
    expect(gaps).toEqual(expect.arrayContaining(once));
    expect(gaps.length).toBeLessThan(events.length);
  });

  it.each(['PRIORITY_WITHOUT_FOLLOW_UP', 'COUNT_DIFFERS_FROM_LIST'])(
    '%s: some, as many as are counted',
    async (kind) => {
      const gaps = await withGap(kind);
      expect(gaps.length).toBeGreaterThan(0);
    },
  );
});
