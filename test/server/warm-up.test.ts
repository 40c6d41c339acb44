import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../src/graph/graph.js';
import { buildSchema } from '../../src/schema.js';
import { readOperations } from '../../src/server/operations.js';
import { warmUp } from '../../src/server/warm-up.js';
import { foundingGraph, fromRoot } from '../setup/graph.js';
import { contextOf } from './graph-server.js';
import { ownEngine } from '../setup/own.js';

let graph: Graph;
beforeAll(async () => {
  graph = await foundingGraph();
});
afterAll(() => graph.close());

const operations = () => readOperations(fromRoot('schema/operations'));

describe('warming up', () => {
  it('plans a statement of every ready operation, and reads nothing', async () => {
    const sent: string[] = [];
    const stop = graph.observe(({ text }) => sent.push(text));
    const logged: string[] = [];
    const known = await operations();
    const planned = await warmUp(buildSchema(), await contextOf(graph), known, (line) => logged.push(line));
    stop();
    expect(logged).toEqual([]);
    expect(planned).toBeGreaterThanOrEqual(known.length);
    expect(sent).toHaveLength(planned);
    expect(sent.filter((text) => !text.startsWith('EXPLAIN '))).toEqual([]);
  });

  it('does no harm where the engine is away: it is logged', async () => {
    const away = await connect(ownEngine());
    await away.close();
    const logged: string[] = [];
    const known = await operations();
    expect(await warmUp(buildSchema(), await contextOf(away), known, (line) => logged.push(line))).toBe(0);
    expect(known.length).toBeGreaterThan(1);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^Planning graphql\/\w+ ahead of its use failed: /);
  });

  it('says nothing where the server has ended before', async () => {
    const logged: string[] = [];
    const known = await operations();
    const ended = AbortSignal.abort();
    const log = (line: string): number => logged.push(line);
    expect(await warmUp(buildSchema(), await contextOf(graph), known, log, ended)).toBe(0);
    expect(logged).toEqual([]);
  });
});
