import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AppError } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import type { Research } from '../../src/research/research.js';
import { foundingGraph, fromRoot } from '../setup/graph.js';
import { openDoor } from './door.js';

interface Costly {
  about: string;
  statement: string;
  ends: string[];
}

const cases = parse(readFileSync(fromRoot('test/research/costly.yaml'), 'utf8')) as Costly[];

let graph: Graph;
let door: Research;
/** What the other client's question is answered with, while nothing else is asked. */
let told: unknown;
beforeAll(async () => {
  graph = await foundingGraph();
  told = (await graph.read(question))[0]?.[0];
  door = openDoor(graph);
  // What the first statement waits for, the start of the engine, is no part of what follows.
  await door.run({ statement: 'RETURN 1' }, 'first');
});
afterAll(async () => {
  await door.close();
  await graph.close();
});

/** How a statement ends, as the cases say it. */
async function endOf(statement: string): Promise<string> {
  try {
    const { truncated } = await door.run({ statement, timeout: 2_000 }, 'costly');
    return truncated ? 'cut' : 'answered in full';
  } catch (error) {
    return error instanceof AppError ? error.code : `not ours: ${String(error)}`;
  }
}

const question = {
  name: 'test/reader',
  text: "MATCH (e:Event {id: 'event:eu-hls-2024-antwerp'})<-[:AT]-(p) RETURN count(p)",
};

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
      const [row] = await graph.read(question);
      if (row?.[0] === told) this.right += 1;
      else this.wrong += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
}

test('there are fifteen statements and more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(15);
});

describe('what costs too much ends within limits, and other clients do not notice', () => {
  test.each(cases)('$about', async ({ statement, ends }) => {
    const other = new Reader();
    const end = await endOf(statement);
    await other.stop();
    expect(ends).toContain(end);
    expect([other.right > 0, other.wrong]).toEqual([true, 0]);
  });

  test('four at once, and each caller waits for its own only', async () => {
    const other = new Reader();
    const [bomb, flood, heap] = [cases[0], cases[4], cases[10]] as [Costly, Costly, Costly];
    const ended = await Promise.all([bomb, flood, heap, flood].map(({ statement }) => endOf(statement)));
    const { rows } = await door.run({ statement: 'RETURN 1 AS still' }, 'somebody else');
    await other.stop();
    expect(ended).not.toContain('answered in full');
    expect(rows).toEqual([[1]]);
    expect([other.right > 0, other.wrong]).toEqual([true, 0]);
  });
});
