import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../../src/database/graph/graph.js';
import { buildSchema } from '../../../src/schema.js';
import { readOperations } from '../../../src/server/graphql/operations.js';
import { WarmUp, type WarmUpParts } from '../../../src/server/graphql/warm-up.js';
import { keptFounding, fromRoot } from '../../setup/graph.js';
import { contextOf } from '../graph-server.js';
import { ownEngine } from '../../setup/own.js';

let graph: Graph;
beforeAll(async () => {
  graph = await keptFounding();
});
afterAll(() => graph.close());

const operations = () => readOperations(fromRoot('schema/operations'));

async function warmUp(logged: string[], parts: Partial<WarmUpParts> = {}, of = graph): Promise<WarmUp> {
  return new WarmUp({
    schema: buildSchema(),
    context: await contextOf(of),
    operations: await operations(),
    connections: 2,
    patience: 600_000,
    log: (line) => logged.push(line),
    ...parts,
  });
}

describe('warming up', () => {
  it('asks every ready operation once, also those whose example this graph does not hold', async () => {
    const sent: string[] = [];
    const stop = graph.observe(({ name }) => sent.push(name));
    const [logged, told]: [string[], number[]] = [[], []];
    const warm = await warmUp(logged, { progress: (asked) => told.push(asked) });
    expect(() => warm.expectOver()).toThrow(/warms up: 0 of \d+ known questions/);
    await warm.run();
    stop();
    const known = (await operations()).length;
    expect([logged, warm.asked, told.at(-1)]).toEqual([[], known, known]);
    expect(sent.filter((name) => name !== 'ping').length).toBeGreaterThanOrEqual(known);
    expect(sent.filter((name) => name === 'ping')).toHaveLength(2);
    expect(() => warm.expectOver()).not.toThrow();
  });

  it('keeps no server from being ready for longer than its patience', async () => {
    const warm = await warmUp([], { patience: 0 });
    expect(() => warm.expectOver()).not.toThrow();
  });

  it('does no harm where the engine is away: it is logged, and over', async () => {
    const away = await connect(ownEngine());
    await away.close();
    const logged: string[] = [];
    const warm = await warmUp(logged, {}, away);
    await warm.run();
    expect(warm.asked).toBe(0);
    expect(logged).toEqual([expect.stringMatching(/^Asking ahead of use failed: /)]);
    expect(() => warm.expectOver()).not.toThrow();
  });

  it('says nothing where the server has ended before', async () => {
    const logged: string[] = [];
    const warm = await warmUp(logged, { stop: AbortSignal.abort() });
    await warm.run();
    expect([warm.asked, logged]).toEqual([0, []]);
  });
});
