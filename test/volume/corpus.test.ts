import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Foundation } from '../../src/dossier/import/foundation.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { toYaml } from '../dossier/import/generate.js';
import { clear, emptyGraph, exported, importText, testFoundation } from '../setup/graph.js';
import { corpus, hotThreat, rareThreat } from './corpus.js';
import { loadInBatches } from './load.js';

let graph: Graph;
let foundation: Foundation;

beforeAll(async () => {
  graph = await emptyGraph();
  foundation = await testFoundation();
});

afterAll(async () => {
  await clear(graph);
  await graph.close();
});

describe('the generated corpus', () => {
  it('is the same whenever it is made, and has many on the hot threat, a page and more on the rare', () => {
    const made = [...corpus(100)];
    expect(made).toEqual([...corpus(100)]);
    const topics = made.flatMap(({ participations = [] }) =>
      participations.flatMap(({ about = [] }) => about),
    );
    const participations = made.flatMap((dossier) => dossier.participations ?? []);
    expect(participations.length).toBeGreaterThan(20_000);
    expect(topics.filter((topic) => topic === hotThreat).length).toBeGreaterThan(5_000);
    const rare = topics.filter((topic) => topic === rareThreat).length;
    expect(rare).toBeGreaterThan(21);
    expect(rare).toBeLessThan(40);
  });

  it('loaded in batches is, to the byte, what imports of valid dossiers make one by one', async () => {
    const few = [...corpus(7)];
    for (const dossier of few) await importText(graph, foundation, toYaml(dossier));
    const imported = await exported(graph);
    await clear(graph);
    await loadInBatches(graph, foundation, few);
    expect(await exported(graph)).toBe(imported);
  });
});
