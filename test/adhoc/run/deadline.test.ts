import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../../src/base/config.js';
import { silent } from '../../../src/database/engine/report.js';
import { AppError } from '../../../src/base/errors.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { openResearch, type Research } from '../../../src/adhoc/engine/research.js';
import type { RunningServer } from '../../../src/server/server.js';
import { startGraphServer } from '../../server/graph-server.js';
import { post } from '../../server/tiny-server.js';
import { keptFounding, fromRoot } from '../../setup/graph.js';
import { ownData, ownEngine } from '../../setup/own.js';
import { openDoor } from '../engine/door.js';

// Callers are told by our own clock, whatever the engine does.

/** Time in milliseconds in which anything that works is done here. */
const patience = 150_000;
/** Several starts of an engine, on a busy machine. */
const timeout = 4 * patience;
/** Longest time in milliseconds until a caller is told, on a busy machine. */
const busyLimit = 12_000;

interface Costly {
  statement: string;
}

/** Texts of ten to the eighth letters, made by replacing each letter by ten. */
const replaceBomb = `RETURN size(${'replace('.repeat(8)}'a'${", 'a', 'aaaaaaaaaa')".repeat(8)})`;
const forEver =
  'RETURN any(x IN range(1, 30000) WHERE any(y IN range(1, 30000) WHERE any(z IN range(1, 30000) WHERE x + y + z < 0))) AS never';

function costly(): string[] {
  const files = ['test/adhoc/run/costly.yaml', 'test/adhoc/guard/bounded.yaml'];
  const cases = files.flatMap((file) => parse(readFileSync(fromRoot(file), 'utf8')) as Costly[]);
  const statements = new Set([replaceBomb, ...cases.map(({ statement }) => statement)]);
  return [...statements].slice(0, 20);
}

let graph: Graph;
let door: Research;
let server: RunningServer | undefined;
beforeAll(async () => {
  graph = await keptFounding();
  door = openDoor(graph);
  await door.start();
  server = await startGraphServer(graph, { logLevel: 'silent' }, door);
});
afterAll(async () => {
  await server?.close();
  await door.close();
  await graph.close();
});

/** What a caller is told of a statement, and after how many milliseconds. */
interface Told {
  statement: string;
  outcome: string;
  after: number;
}

async function told(by: Research, statement: string, caller: string, limit?: number): Promise<Told> {
  const begin = performance.now();
  const request = { statement, ...(limit !== undefined && { timeout: limit }) };
  const outcome = await by.run(request, caller).then(
    () => 'answered',
    (error: unknown) => (error instanceof AppError ? error.code : `not ours: ${String(error)}`),
  );
  return { statement, outcome, after: Math.round(performance.now() - begin) };
}

/** Waits until no statement is left behind. */
async function settled(by: Research): Promise<void> {
  await expect.poll(() => by.timeLimitCounts.overdue, { timeout: patience, interval: 200 }).toBe(0);
}

/** Runs `work` while so many processes do nothing but burn the processor. */
async function besideLoops<T>(count: number, work: () => Promise<T>): Promise<T> {
  const loops: ChildProcess[] = [];
  for (let number = 0; number < count; number += 1)
    loops.push(spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  try {
    return await work();
  } finally {
    for (const loop of loops) loop.kill('SIGKILL');
  }
}

/** Asks the API one thing after another until it is stopped. */
function keepAsking(): { stop(): Promise<{ right: number; wrong: string[] }> } {
  const end = new AbortController();
  const query = '{ event(id: "event:eu-hls-2024-antwerp") { participations { totalCount } } }';
  const asking = (async () => {
    const answers = { right: 0, wrong: [] as string[] };
    while (!end.signal.aborted) {
      const answer = await post(server as RunningServer, { query });
      const text = await answer.text();
      if (text.includes('"totalCount":9')) answers.right += 1;
      else answers.wrong.push(text);
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
    return answers;
  })();
  return {
    stop: () => {
      end.abort();
      return asking;
    },
  };
}

describe('twenty costly statements beside four endless loops', { timeout }, () => {
  test('each get their error in time, and questions are answered meanwhile', async () => {
    const statements = costly();
    expect(statements).toHaveLength(20);
    const other = keepAsking();
    const halves = [statements.slice(0, 10), statements.slice(10)];
    const all = await besideLoops(4, async () => {
      const ends: Told[] = [];
      for (const half of halves)
        ends.push(
          ...(await Promise.all(half.map((statement, index) => told(door, statement, `caller ${index}`)))),
        );
      return ends;
    });
    const { right, wrong } = await other.stop();
    const figures = all.map(({ outcome, after }) => `${after} ms ${outcome}`).join(', ');
    expect(
      all.filter(({ after }) => after > busyLimit),
      figures,
    ).toEqual([]);
    const known = ['answered', 'BAD_USER_INPUT', 'TIMEOUT', 'DATABASE_UNAVAILABLE', 'OVERLOADED'];
    expect(all.filter(({ outcome }) => !known.includes(outcome))).toEqual([]);
    expect([right > 0, wrong]).toEqual([true, []]);
  });

  test('leave nothing behind, and the figures tell of it', async () => {
    await settled(door);
    await expect
      .poll(async () => (await told(door, 'RETURN 1', 'afterwards', patience)).outcome, { timeout: patience })
      .toBe('answered');
    const text = await (await fetch(`${server?.url}/metrics`)).text();
    for (const waiting of ['turn', 'engine', 'statement'] as const)
      expect(text).toContain(
        `adhoc_told_total{waiting_for="${waiting}"} ${door.timeLimitCounts.told[waiting]}`,
      );
    expect(text).toContain('adhoc_statements_overdue 0');
    expect(text).toContain(
      `adhoc_engine_restarts_total{because="late"} ${door.timeLimitCounts.restarts.late}`,
    );
    expect(text).toContain(`adhoc_statements_ended_total{by="engine"} ${door.timeLimitCounts.ended.engine}`);
  });
});

describe('what a statement leaves behind', { timeout }, () => {
  test('keeps its place until the engine is rid of it, and the engine is ended for that', async () => {
    const twice = (statement: string, limit: number): Promise<Told[]> =>
      Promise.all([1, 2].map(() => told(door, statement, 'somebody', limit)));
    // The processes that run them are there: both statements reach the engine before their time is over.
    await twice('RETURN 1', patience);
    const before = structuredClone(door.timeLimitCounts);
    const first = await twice(forEver, 10_000);
    expect(first.map(({ outcome }) => outcome)).toEqual(['TIMEOUT', 'TIMEOUT']);
    await expect.poll(() => door.timeLimitCounts.overdue).toBe(2);
    // Both callers were told, and both places are taken all the same; others have places of their own.
    expect((await told(door, 'RETURN 1', 'somebody', 500)).outcome).toBe('OVERLOADED');
    await settled(door);
    expect(door.timeLimitCounts.restarts.late).toBe(before.restarts.late + 1);
    expect(door.timeLimitCounts.ended.engine + door.timeLimitCounts.ended.itself).toBe(
      before.ended.engine + before.ended.itself + 2,
    );
    expect(door.timeLimitCounts.told.statement).toBe(before.told.statement + 2);
    await door.start();
    expect((await told(door, 'RETURN 1', 'somebody', patience)).outcome).toBe('answered');
  });
});

describe('an engine that says nothing', { timeout }, () => {
  test('because it is stopped', async () => {
    const folder = join(ownData(), 'research');
    const [version = ''] = readdirSync(folder);
    const { pid } = JSON.parse(readFileSync(join(folder, version, 'engine.json'), 'utf8')) as { pid: number };
    const before = structuredClone(door.timeLimitCounts);
    process.kill(pid, 'SIGSTOP');
    const { outcome, after } = await told(door, 'RETURN 1', 'somebody', 500);
    expect([outcome, after < busyLimit]).toEqual(['DATABASE_UNAVAILABLE', true]);
    expect(door.timeLimitCounts.told.engine).toBe(before.told.engine + 1);
    await expect
      .poll(() => door.timeLimitCounts.restarts.silent, { timeout: patience })
      .toBe(before.restarts.silent + 1);
    await door.start();
    expect((await told(door, 'RETURN 1', 'somebody', patience)).outcome).toBe('answered');
  });

  test('because its server takes connections and never answers', async () => {
    const mute = await muteServer();
    const config = { ...readConfig(), researchServer: { ...ownEngine(), uri: mute.uri } };
    const elsewhere = openResearch(config, graph, silent);
    const { outcome, after } = await told(elsewhere, 'RETURN 1', 'somebody', 500);
    expect([outcome, after < busyLimit]).toEqual(['TIMEOUT', true]);
    await expect.poll(() => elsewhere.timeLimitCounts.overdue).toBe(1);
    mute.close();
    // Where nobody listens nothing runs.
    await settled(elsewhere);
    await elsewhere.close();
  });
});

/** A server that takes connections and says nothing, until it is closed. */
async function muteServer(): Promise<{ uri: string; close(): void }> {
  const sockets = new Set<Socket>();
  const listener: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}
