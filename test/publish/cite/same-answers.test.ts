import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataVersion } from '../../../src/dossier/import/data-version.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { operation } from '../../plan/ask.js';
import { startGraphServer } from '../../server/graph-server.js';
import { post } from '../../server/tiny-server.js';
import { clear, emptyGraph, foundingTexts, fromRoot, importText, testFoundation } from '../../setup/graph.js';

// An answer can be cited: the same question at the same data version has the same data, to the byte.

const texts = foundingTexts.map((name) => readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
const names = readdirSync(fromRoot('schema/operations'))
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));
/** Of what a graph holds, only this tells of the moment at which it was loaded. */
const loadedAt = /"loadedAt":"[^"]+"/;

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
afterAll(() => graph.close());

/** The version, and the bytes of `data` in the answers of a server to all ready operations, by their names. */
async function answersTo(
  dossiers: string[],
): Promise<{ version: string | null; data: Record<string, string> }> {
  await clear(graph);
  const foundation = await testFoundation();
  for (const text of dossiers) await importText(graph, foundation, text);
  const server = await startGraphServer(graph);
  const data: Record<string, string> = {};
  for (const name of names) {
    const { source: query, variables } = operation(name);
    const body = await (await post(server, { query, variables })).text();
    // What a question names may not be in these few dossiers: then there is an error, and no data.
    data[name] = body.startsWith('{"data":{') ? body.replace(loadedAt, '') : '';
  }
  await server.close();
  return { version: await readDataVersion(graph), data };
}

test('whatever the order of imports, and whichever server answers', async () => {
  const before = await answersTo(texts);
  expect(Object.values(before.data).filter((body) => body !== '').length).toBeGreaterThan(15);
  expect(before.version).toMatch(/^[0-9a-f]{16}$/);
  expect(await answersTo(texts.toReversed())).toEqual(before);
});

test('another version, another answer where it is asked for', async () => {
  const [antwerp = ''] = texts;
  const versions = new Set([(await answersTo(texts)).version, (await answersTo([antwerp])).version]);
  expect(versions.size).toBe(2);
});
