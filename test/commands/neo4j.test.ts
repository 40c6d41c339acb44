import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServerAddress } from '../../src/base/config.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import { fromRoot } from '../setup/graph.js';
import { visit } from './neo4j-browser.js';
import { settledSeeds } from './settled-seeds.js';

// The engine alone, as a person starts it, on a copy of the data of this run.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'neo4j-'));
  await settledSeeds(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** What a test that failed left running. */
const left = new Set<ChildProcess>();
afterAll(() => {
  for (const program of left) program.kill('SIGTERM');
  left.clear();
});

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
  left.add(program);
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
  left.delete(program);
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

/** The address of Neo4j Browser, as it is printed. */
function browserOf({ lines }: Kept): string {
  return /http:\S+\/browser\//.exec(lines.at(-1) ?? '')?.[0] ?? 'none is printed';
}

/** As a browser asks that was told a new address for a name. */
function statusUnder(host: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { host } }, (answer) => resolve(answer.resume().statusCode)).once(
      'error',
      reject,
    );
  });
}

/** The scripts of a page, with that of the worker which speaks Bolt. */
async function scriptsOf(address: string): Promise<string[]> {
  const page = await (await fetch(address)).text();
  return [...page.matchAll(/src="([^"]+\.js)"/g)].map(([, path]) => path ?? '');
}

const write = { name: 'test/write', text: 'CREATE (:Written)' };
const count = { name: 'test/count', text: 'MATCH (n:Event) RETURN count(n) > 0, COUNT { (:Written) }' };

describe('npm run neo4j', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await start();
  });

  test('prints how to connect, lets clients read and refuses what they write', async () => {
    const { uri, password } = kept.server;
    expect(kept.lines).toEqual(
      expect.arrayContaining([
        `  cypher-shell -a ${uri} -u neo4j -p '${password}' -d neo4j`,
        `  driver = GraphDatabase.driver("${uri}", auth=("neo4j", "${password}"))`,
      ]),
    );
    await connected(kept.server, async (graph) => {
      await expect(graph.command(write)).rejects.toMatchObject({
        code: 'ENGINE',
        message: 'The engine that runs is read-only.',
      });
      expect(await graph.read(count)).toEqual([[true, 0]]);
    });
  });

  test('serves Neo4j Browser, which works and contacts no other host', { timeout: 400_000 }, async () => {
    const address = browserOf(kept);
    const question = 'MATCH (e:Event) RETURN count(e) > 0 AS known';
    const seen = await visit(address, kept.server, question);
    expect(seen.shown).toMatch(/known\s+1\s+true/);
    expect(seen.left).toEqual([]);
    // Without the policy the same visit does leave: had it stopped asking, the count above would say nothing.
    const unguarded = await visit(address, kept.server, question, true);
    expect(unguarded.left).toEqual(expect.arrayContaining(['fonts.googleapis.com', 'cdn.segment.com']));
    const policies = ['', ...(await scriptsOf(address))].map(async (path) =>
      (await fetch(new URL(path, address))).headers.get('content-security-policy'),
    );
    for (const policy of await Promise.all(policies))
      expect(policy).toMatch(
        /^default-src 'self'; connect-src 'self'( (ws|http):\/\/(127\.0\.0\.1|localhost):\d+)+;/,
      );
  });

  test('serves it under its own address only, and Neo4j by HTTP beside it', async () => {
    const address = browserOf(kept);
    const root = new URL('/', address);
    const statuses = [
      'evil.example',
      '127.0.0.1.evil.example',
      `localhost:${root.port}`,
      '[::1]:80',
      '10.0.0.7',
    ];
    expect(await Promise.all(statuses.map((host) => statusUnder(host, address)))).toEqual([
      421, 421, 200, 200, 200,
    ]);
    expect(await (await fetch(root)).json()).toMatchObject({ bolt_direct: kept.server.uri });
    const { user, password } = kept.server;
    const answer = await fetch(new URL('/db/neo4j/query/v2', root), {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ statement: 'RETURN 1 AS one' }),
    });
    expect(await answer.json()).toMatchObject({ data: { fields: ['one'], values: [[1]] } });
  });

  test('has warned that it is read-only, and ends with exit code 0', async () => {
    const { code, err } = await stop(kept);
    expect(code).toBe(0);
    expect(err).toContain('The engine is read-only');
  });

  test('with --writable lets them write, and warns', async () => {
    const writable = await start('--writable');
    await connected(writable.server, async (graph) => {
      await graph.command(write);
      expect(await graph.read(count)).toEqual([[true, 1]]);
    });
    expect((await stop(writable)).err).toContain('WARNING: the engine is writable.');
  });
});
