import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';

// Every name that a document prints finds what bears it, in whatever language and script.

let graph: Graph;
let ask: Ask;
let names: Named[];

/** A name, and all things that bear it. */
interface Named {
  text: string;
  ids: string[];
}

beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
  const text = `MATCH (name:Name)-[:NAMES]->(entity:Entity)
WHERE NOT entity:Document
WITH name.text AS text, collect(DISTINCT entity.id) AS ids
RETURN text, ids ORDER BY text`;
  names = (await graph.rows({ name: 'test/names', text }, {})) as unknown as Named[];
});
afterAll(() => graph.close());

/** How many searches stand in one question. */
const atOnce = 15;

/** For each name the ids that a search for it finds, best first. */
async function found(texts: readonly string[]): Promise<string[][]> {
  const all: string[][] = [];
  for (let at = 0; at < texts.length; at += atOnce) {
    const fields = texts
      .slice(at, at + atOnce)
      .map((text, index) => `s${index}: search(text: ${JSON.stringify(text)}, first: 40) { nodes { id } }`);
    const { data, error } = await ask(`{ ${fields.join(' ')} }`);
    if (error) throw error;
    all.push(...fields.map((_, index) => data[`s${index}`].nodes.map(({ id }: { id: string }) => id)));
  }
  return all;
}

/** Those of the names of which a search, written so, does not find all that bear them. */
async function missed(some: readonly Named[], written: (text: string) => string): Promise<Named[]> {
  const answers = await found(some.map(({ text }) => written(text)));
  return some.filter(({ ids }, at) => !ids.slice(0, 40).every((id) => answers[at]?.includes(id)));
}

/** Letters of other scripts, and Latin ones that no keyboard of one country has. */
const beyondAscii = /[^\p{ASCII}«»“”’‘–—…°]/u;

describe('a search by a name', () => {
  it('finds the thing of every fourth name', async () => {
    const some = names.filter((_, at) => at % 4 === 0);
    expect(some.length).toBeGreaterThan(250);
    expect(await missed(some, (text) => text)).toEqual([]);
  });

  it('finds it without the signs on its letters, in capitals', async () => {
    const signed = names.filter(({ text }) => beyondAscii.test(text));
    const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
    expect(signed.length).toBeGreaterThan(100);
    expect(
      await missed(
        signed.filter((_, at) => at % 3 === 0),
        bare,
      ),
    ).toEqual([]);
  });
});
