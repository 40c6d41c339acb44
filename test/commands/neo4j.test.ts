import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig, type ServerAddress } from '../../src/config.js';
import { copyData } from '../../src/engine/copy-data.js';
import { openEngine } from '../../src/engine/engine.js';
import { silent } from '../../src/engine/report.js';
import { connect, type Graph } from '../../src/graph/graph.js';
import { statement } from '../../src/graph/statement.js';
import { foundingGraph, fromRoot } from '../setup/graph.js';
import { ownData } from '../setup/own.js';

// The engine alone, as a person starts it, on a copy of the data of this run.

let folder: string;
beforeAll(async () => {
  const graph = await foundingGraph();
  folder = await mkdtemp(join(tmpdir(), 'neo4j-'));
  await copyData(ownData(), folder);
  await graph.close();
  await settle();
});
afterAll(() => rm(folder, { recursive: true }));

/** A copy of an engine that runs is not what one that was stopped leaves: indexes without a checkpoint are made anew. */
async function settle(): Promise<void> {
  const engine = await openEngine({ ...readConfig(), server: undefined }, silent, {
    dataDirectory: folder,
    purpose: 'test',
  });
  const graph = await connect(engine);
  await graph.command(statement('writer/await-indexes')).finally(() => graph.close());
  await engine.close();
}

/** A command that runs until it is told to end. */
interface Kept {
  program: ChildProcess;
  server: ServerAddress;
  lines: string[];
  complaints: Promise<string>;
}

async function start(...options: string[]): Promise<Kept> {
  const program = spawn(process.execPath, [fromRoot('dist/main.js'), 'neo4j', ...options], {
    // oxlint-disable-next-line node/no-process-env -- the environment of a person's shell
    env: { ...process.env, NEO4J_URI: '', NEO4J_DATA: folder },
  });
  const complaints = text(program.stderr);
  const lines: string[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    lines.push(line);
    if (lines.at(-2) === 'Neo4j Browser:') break;
  }
  const told = (name: string): string =>
    lines
      .find((line) => line.startsWith(name))
      ?.slice(name.length)
      .trim() ?? '';
  const [uri, user, password, database] = ['Address:', 'User:', 'Password:', 'Database:'].map(told);
  return { program, server: { uri, user, password, database } as ServerAddress, lines, complaints };
}

async function stop({ program, complaints }: Kept): Promise<{ code: unknown; err: string }> {
  program.kill('SIGTERM');
  const [code] = (await once(program, 'exit')) as unknown[];
  return { code, err: await complaints };
}

async function connected<T>(server: ServerAddress, work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await connect(server);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** The page of Neo4j Browser; its jar cannot be had everywhere, and then the command says so. */
async function browserOf({ lines }: Kept): Promise<string> {
  const [address] = /http:\S+\/browser\//.exec(lines.at(-1) ?? '') ?? [];
  if (address === undefined) return lines.at(-1)?.includes('not served here') ? 'left out' : 'nothing said';
  const page = await fetch(address);
  return `${page.status} ${await page.text()}`;
}

const write = { name: 'test/write', text: 'CREATE (:Written)' };
const count = { name: 'test/count', text: 'MATCH (n:Event) RETURN count(n) > 0, COUNT { (:Written) }' };

describe('npm run neo4j', () => {
  test('prints how to connect, lets clients read and refuses what they write', async () => {
    const kept = await start();
    const { uri, password } = kept.server;
    expect(kept.lines).toEqual(
      expect.arrayContaining([
        `  cypher-shell -a ${uri} -u neo4j -p '${password}' -d neo4j`,
        `  driver = GraphDatabase.driver("${uri}", auth=("neo4j", "${password}"))`,
      ]),
    );
    expect(await browserOf(kept)).toMatch(/^(left out|200 .*<title>Neo4j Browser<\/title>.*)$/s);
    await connected(kept.server, async (graph) => {
      await expect(graph.command(write)).rejects.toMatchObject({
        code: 'ENGINE',
        message: 'The engine that runs is read-only.',
      });
      expect(await graph.read(count)).toEqual([[true, 0]]);
    });
    const { code, err } = await stop(kept);
    expect(code).toBe(0);
    expect(err).toContain('The engine is read-only');
  });

  test('with --writable lets them write, and warns', async () => {
    const kept = await start('--writable');
    await connected(kept.server, async (graph) => {
      await graph.command(write);
      expect(await graph.read(count)).toEqual([[true, 1]]);
    });
    expect((await stop(kept)).err).toContain('WARNING: the engine is writable.');
  });
});
