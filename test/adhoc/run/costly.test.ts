import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AppError } from '../../../src/base/errors.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import type { Research } from '../../../src/adhoc/engine/research.js';
import type { RunningServer } from '../../../src/server/server.js';
import { startGraphServer } from '../../server/graph-server.js';
import { post } from '../../server/tiny-server.js';
import { keptFounding, fromRoot } from '../../setup/graph.js';
import { openDoor } from '../engine/door.js';

interface Costly {
  about: string;
  statement: string;
  ends: string[];
  /** Asked while the one before may still be under way. */
  atOnce?: boolean;
}

const cases = parse(readFileSync(fromRoot('test/adhoc/run/costly.yaml'), 'utf8')) as Costly[];

let graph: Graph;
let door: Research;
let server: RunningServer;
/** What the other client's question is answered with, while nothing else is asked. */
let told: string;
beforeAll(async () => {
  graph = await keptFounding();
  server = await startGraphServer(graph);
  told = await answerOf();
  door = openDoor(graph);
  // What the first statement waits for, the start of the engine, is no part of what follows.
  await door.start();
  await door.run({ statement: 'RETURN 1', timeout: 60_000 }, 'first');
});
afterAll(async () => {
  await door.close();
  await server.close();
  await graph.close();
});

/** How a statement ends, as the cases say it. */
async function endOf(statement: string, patience = 0): Promise<string> {
  try {
    if (patience > 0) await door.run({ statement: 'RETURN 1', timeout: patience }, 'costly');
    const { truncated } = await door.run({ statement, timeout: 2_000 }, 'costly');
    return truncated ? 'cut' : 'answered in full';
  } catch (error) {
    return error instanceof AppError ? error.code : `not ours: ${String(error)}`;
  }
}

const query =
  '{ event(id: "event:eu-hls-2024-antwerp") { date { edtf } participations { totalCount nodes { id } } } }';

/** What the API answers to another client: the body, whole, with the status. */
async function answerOf(): Promise<string> {
  const answer = await post(server, { query });
  return `${answer.status} ${await answer.text()}`;
}

/** Another client, which reads one thing after the other until it is stopped; its answers are counted. */
class Reader {
  right = 0;
  wrong = 0;
  #stopped = false;
  readonly #reading = this.#read();

  /** Fails if a read was not answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#reading;
  }

  async #read(): Promise<void> {
    while (!this.#stopped) {
      if ((await answerOf()) === told) this.right += 1;
      else this.wrong += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
}

test('there are fifteen statements and more, and the other client has an answer', () => {
  expect(told).toContain('"totalCount":9');
  expect(told).toMatch(/^200 /);
  expect(cases.length).toBeGreaterThanOrEqual(15);
});

describe('what costs too much ends within limits, and other clients do not notice', () => {
  test.each(cases)('$about', async ({ statement, ends, atOnce = false }) => {
    // The one before may have ended the engine; how long that takes to start is no matter of this statement.
    if (!atOnce) await door.run({ statement: 'RETURN 1', timeout: 60_000 }, 'costly');
    const other = new Reader();
    let end = await endOf(statement);
    // It went with the engine, which was ended because of the one before: it may be sent again.
    if (end === 'DATABASE_UNAVAILABLE' && !ends.includes(end)) end = await endOf(statement, 60_000);
    await other.stop();
    expect(ends).toContain(end);
    expect([other.right > 0, other.wrong]).toEqual([true, 0]);
  });

  test('four at once, and each caller waits for its own only', async () => {
    const other = new Reader();
    const [bomb, flood, heap] = [cases[0], cases[4], cases[10]] as [Costly, Costly, Costly];
    const ended = await Promise.all([bomb, flood, heap, flood].map(({ statement }) => endOf(statement)));
    const { rows } = await door.run({ statement: 'RETURN 1 AS still', timeout: 60_000 }, 'somebody else');
    await other.stop();
    expect(ended).not.toContain('answered in full');
    expect(rows).toEqual([[1]]);
    expect([other.right > 0, other.wrong]).toEqual([true, 0]);
  });
});
