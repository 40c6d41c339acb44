import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Dossier } from '../../../src/dossier/read/dossier.type.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import type { DossierText } from '../../../src/dossier/import/import.js';
import { importDossiers, type Imported } from '../../../src/dossier/import/import-many.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { clear, emptyGraph, testFoundation } from '../../setup/graph.js';

// That many at once give the same graph as one by one is a law: laws.test.ts.

let graph: Graph;
let foundation: Foundation;

beforeAll(async () => {
  foundation = await testFoundation();
  graph = await emptyGraph();
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

/** A document that names so many people; five claims of its own, two for each of them. */
function naming(document: string, people: number): DossierText {
  const dossier: Dossier = {
    dossier: 1,
    document: {
      id: document,
      title: document,
      language: 'en',
      publisher: 'nobody',
      published: '2024',
      retrieved: '2026-01-01',
      extent: 'full',
    },
    people: Array.from({ length: people }, (_, index) => ({
      id: `person:p${index}`,
      name: { en: `P ${index}` },
      at: 'p1',
    })),
  };
  return { dossier, text: JSON.stringify(dossier), origin: 'file' };
}

test('dossiers are read as they are needed, and progress is told after each transaction', async () => {
  const told: string[] = [];
  function* read(): Generator<DossierText> {
    for (const name of ['a', 'b', 'c']) {
      told.push(`reads ${name}`);
      yield naming(name, 3000);
    }
  }
  const imported = await importDossiers(graph, foundation, read(), ({ documents }) =>
    told.push(`${documents} in the graph`),
  );
  expect(told).toEqual([
    'reads a',
    'reads b',
    '1 in the graph',
    'reads c',
    '2 in the graph',
    '3 in the graph',
  ]);
  expect(imported.documents).toBe(3);
});

test('of a document that comes twice the last one counts', async () => {
  await importDossiers(graph, foundation, [naming('a', 3), naming('b', 1), naming('a', 2)]);
  const [row] = await graph.rows({ name: 'test/people', text: 'MATCH (p:Person) RETURN count(p) AS people' });
  expect(row).toEqual({ people: 2 });
});

test('importing all again changes nothing', async () => {
  const all = [naming('a', 3), naming('b', 2)];
  const first: Imported = await importDossiers(graph, foundation, all);
  const again = await importDossiers(graph, foundation, all);
  expect(again).toEqual({ documents: 2, added: 0, removed: 0, unchanged: first.added, refused: [] });
});

test('statements are planned anew when the graph has grown more than fourfold, not after each batch or import', async () => {
  const sent: string[] = [];
  const stop = graph.observe(({ name }) => sent.push(name));
  await importDossiers(graph, foundation, [naming('a', 3000), naming('b', 3000), naming('c', 3000)]);
  await importDossiers(graph, foundation, [naming('d', 3000)]);
  stop();
  expect(sent.filter((name) => name === 'import/replan')).toHaveLength(1);
});

test('an import goes on where its user may not have statements planned anew', async () => {
  const may = { rows: graph.rows.bind(graph), write: graph.write.bind(graph) };
  const refusing = { ...may, command: () => Promise.reject(new Error('not allowed')) } as unknown as Graph;
  const { documents } = await importDossiers(refusing, foundation, [naming('a', 3000), naming('b', 3000)]);
  expect(documents).toBe(2);
});
