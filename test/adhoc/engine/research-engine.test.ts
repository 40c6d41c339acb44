import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Deadline } from '../../../src/base/deadline.js';
import type { ServerAddress } from '../../../src/base/config.js';
import { silent } from '../../../src/database/engine/report.js';
import { connect, type Graph } from '../../../src/database/graph/graph.js';
import { readDataVersion } from '../../../src/dossier/import/data-version.js';
import { ResearchEngine } from '../../../src/adhoc/engine/research-engine.js';
import { newTimeLimitCounts } from '../../../src/adhoc/engine/time-limit-counts.js';
import { listensOn } from '../../database/engine/sockets.js';
import {
  exported,
  foundingGraph,
  foundingTexts,
  fromRoot,
  importText,
  testFoundation,
} from '../../setup/graph.js';
import { ownConfig } from './door.js';
import { ownData, ownEngine } from '../../setup/own.js';

// The engine of ad-hoc statements alone: no guard stands in front of it here, and nobody asks it in READ mode.

let graph: Graph;
let research: ResearchEngine;
const timeLimitCounts = newTimeLimitCounts();
/** Longer than any start of an engine takes here. */
const patience = 120_000;
beforeAll(async () => {
  graph = await foundingGraph();
  // A copy that others left behind is nobody's any more.
  await rm(join(ownData(), 'research'), { recursive: true, force: true });
  research = new ResearchEngine(ownConfig(), graph, silent, timeLimitCounts);
});
afterAll(async () => {
  await research.close();
  await graph.close();
});

/** Runs `work` on a connection to the research engine that may do everything. */
function unguarded<T>(work: (copy: Graph, server: ServerAddress) => Promise<T>): Promise<T> {
  return research.use(new Deadline(patience), async (server) => {
    const copy = await connect(server);
    try {
      return await work(copy, server);
    } finally {
      await copy.close();
    }
  });
}

function command(text: string): Promise<void> {
  return unguarded((copy) => copy.command({ name: 'test/unguarded', text }));
}

function homes(): string[] {
  return readdirSync(join(ownData(), 'research'));
}

async function pidOf(): Promise<number> {
  const record = join(ownData(), 'research', homes()[0] ?? '', 'engine.json');
  return (JSON.parse(await readFile(record, 'utf8')) as { pid: number }).pid;
}

async function versionThere(): Promise<string | null> {
  return unguarded((copy) => readDataVersion(copy));
}

describe('the research engine', () => {
  test('does not run before it is asked', () => {
    expect(existsSync(join(ownData(), 'research')) ? homes() : []).toEqual([]);
  });

  test('holds the same graph, to the byte', async () => {
    expect(await unguarded((copy) => exported(copy))).toBe(await exported(graph));
  });

  test('is another process, which listens for Bolt alone, on the loopback address', async () => {
    const uri = await research.use(new Deadline(patience), async (server) => server.uri);
    expect(uri).not.toBe(ownEngine().uri);
    expect(listensOn(await pidOf())).toEqual([uri.replace('bolt://', '')]);
  });

  test.each([
    ['a write', 'CREATE (:Intruder)', /read-only/],
    ['an index', 'CREATE INDEX intruder FOR (n:Person) ON (n.x)', /read-only/],
    ['a file', "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", /file/],
    ['an address', "LOAD CSV FROM 'http://127.0.0.1:9/' AS line RETURN line", /block/],
    [
      'a hidden address',
      "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'ftp://127.0.0.1:9/' AS l RETURN l }]",
      /block/,
    ],
    ['a plug-in', "RETURN apoc.load.json('http://127.0.0.1:9/')", /Unknown function/],
    ['its share of memory', 'UNWIND range(1, 10000000) AS x RETURN size(collect(toString(x)))', /memory/],
  ])('refuses %s by itself', async (_, statement, reason) => {
    await expect(command(statement)).rejects.toThrow(reason);
  });

  test('killed, it runs again for the next caller', async () => {
    const before = await pidOf();
    process.kill(before, 'SIGKILL');
    expect(await versionThere()).toBe(await readDataVersion(graph));
    expect(await pidOf()).not.toBe(before);
  });

  test('stopped, so that it does not answer, it is ended, and is there again', async () => {
    const before = await pidOf();
    process.kill(before, 'SIGSTOP');
    expect(await versionThere()).toBe(await readDataVersion(graph));
    expect(await pidOf()).not.toBe(before);
  });

  test('follows an import, while statements on the former copy come to their ends', async () => {
    const asked = 'MATCH (d:Document) RETURN count(d)';
    const count = (copy: Graph): Promise<unknown[][]> => copy.read({ name: 'test/documents', text: asked });
    const former = await readDataVersion(graph);
    await unguarded(async (old) => {
      await importText(
        graph,
        await testFoundation(),
        await readFile(fromRoot(`seeds/dossiers/${another}.yaml`), 'utf8'),
      );
      expect(await unguarded(count)).toEqual([[foundingTexts.length + 1]]);
      expect(await count(old)).toEqual([[foundingTexts.length]]);
    });
    expect(await readDataVersion(graph)).not.toBe(former);
    expect(await versionThere()).toBe(await readDataVersion(graph));
  });

  test('leaves no process behind', async () => {
    const uris = await research.use(new Deadline(patience), async (server) => server.uri);
    await research.close();
    await expect(connect({ ...ownEngine(), uri: uris })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    await expect(versionThere()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });
});

const another = 'wco-2009-10-20-asem8';
