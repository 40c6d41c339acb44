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

const question = `query($from: ID!, $to: ID!, $maxLength: Int, $limit: Int, $avoid: [ID!], $through: [EntityType!]) {
  paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, avoid: $avoid, through: $through) {
    length
    nodes { id }
    hops { relation direction role status basis from { id } to { id } evidence { locator document { id } } }
  }
}`;

interface Shown {
  length: number;
  nodes: { id: string }[];
  hops: { evidence: unknown[] }[];
}

async function paths(variables: Record<string, unknown>): Promise<Shown[]> {
  const { data, error } = await ask(question, variables);
  if (error) throw error;
  return data.paths as Shown[];
}

const vanWymersch = 'person:ine-van-wymersch';
const holslag = 'person:jonathan-holslag';

describe('paths', () => {
  test('join two people who were to speak at one event, each hop with its evidence', async () => {
    const [first] = await paths({ from: vanWymersch, to: holslag });
    const hop = (direction: string, from: string, to: string): unknown => ({
      relation: 'Participation',
      direction,
      role: 'SPEAKER_OR_PANELIST',
      status: 'PLANNED',
      basis: 'STATED',
      from: { id: from },
      to: { id: to },
      evidence: [{ locator: 'p1,p3', document: { id: 'document:seed-be-2024-05-17-hls-antwerp' } }],
    });
    expect(first).toEqual({
      length: 2,
      nodes: [{ id: vanWymersch }, { id: 'event:eu-hls-2024-antwerp' }, { id: holslag }],
      hops: [
        hop('ALONG', vanWymersch, 'event:eu-hls-2024-antwerp'),
        hop('AGAINST', 'event:eu-hls-2024-antwerp', holslag),
      ],
    });
  });

  test('come shortest first, at most as many and as long as asked for, the same each time', async () => {
    const asked = { from: vanWymersch, to: 'organisation:wco', maxLength: 5, limit: 4 };
    const found = await paths(asked);
    const lengths = found.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(found.length).toBeLessThanOrEqual(4);
    expect(
      found.every(
        ({ length, hops, nodes }) => length <= 5 && hops.length === length && nodes.length === length + 1,
      ),
    ).toBe(true);
    expect(found.flatMap(({ hops }) => hops).every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(await paths(asked)).toEqual(found);
  });

  test('go round what is to be avoided, and only through what is asked for', async () => {
    const avoided = await paths({ from: vanWymersch, to: holslag, avoid: ['event:eu-hls-2024-antwerp'] });
    expect(avoided.flatMap(({ nodes }) => nodes.map(({ id }) => id))).not.toContain(
      'event:eu-hls-2024-antwerp',
    );
    const through = await paths({
      from: vanWymersch,
      to: 'organisation:wco',
      through: ['EVENT', 'INITIATIVE', 'PERSON'],
    });
    const inner = through.flatMap(({ nodes }) => nodes.slice(1, -1).map(({ id }) => id.split(':')[0]));
    expect(inner.filter((kind) => !['event', 'initiative', 'person'].includes(kind ?? ''))).toEqual([]);
  });

  test('are refused where an id is unknown, both ends are one, or too much is asked', async () => {
    const codeOf = async (variables: Record<string, unknown>): Promise<string | undefined> =>
      (await ask(question, variables)).error?.code;
    expect(await codeOf({ from: vanWymersch, to: 'person:nobody' })).toBe('UNKNOWN_ID');
    expect(await codeOf({ from: vanWymersch, to: vanWymersch })).toBe('BAD_USER_INPUT');
    expect(['BAD_USER_INPUT', 'PAGE_TOO_LARGE']).toContain(
      await codeOf({ from: vanWymersch, to: holslag, limit: 1000 }),
    );
    expect(['BAD_USER_INPUT', 'PAGE_TOO_LARGE']).toContain(
      await codeOf({ from: vanWymersch, to: holslag, maxLength: 99 }),
    );
  });

  test('take a bounded number of statements', async () => {
    const { statements } = await ask(question, { from: vanWymersch, to: holslag });
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});
