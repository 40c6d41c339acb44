import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/dossier/read/dossier.type.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { importDossier, retractDocument, type DossierText } from '../../../src/dossier/import/import.js';
import { importDossiers } from '../../../src/dossier/import/import-many.js';
import { rebuild } from '../../../src/dossier/import/rebuild.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { clear, emptyGraph, exported, fromRoot, testFoundation } from '../../setup/graph.js';
import { fuzzPlan } from '../../faults/fuzz-plan.js';
import { dossier, dossiers, toYaml } from './generate.js';

// The laws of import, on generated sets of documents that speak of the same things and disagree, and on the
// founding texts. The law of the killed importer has a file of its own.

const { cases, seed } = fuzzPlan(5);

let graph: Graph;
let foundation: Foundation;

beforeAll(async () => {
  foundation = await testFoundation();
  graph = await emptyGraph();
});
afterAll(() => graph.close());

const seeds = ['seed-be-2024-05-17-hls-antwerp', 'seed-vna-2019-10-asem13'].map(
  (name) => parse(readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8')) as Dossier,
);

function textOf(given: Dossier): DossierText {
  return { dossier: given, text: toYaml(given), origin: 'file' };
}

async function load(given: Dossier): Promise<void> {
  await importDossier(graph, foundation, textOf(given));
}

async function loadAll(given: readonly Dossier[]): Promise<string> {
  await clear(graph);
  for (const one of given) await load(one);
  return exported(graph);
}

/** All laws on one set, with as few imports as they need. */
async function holdLaws(
  set: readonly Dossier[],
  order: readonly Dossier[],
  corrected: Dossier,
): Promise<void> {
  const last = set.at(-1) as Dossier;
  const before = await loadAll(set.slice(0, -1));
  await load(last);
  const all = await exported(graph);

  await load(set[0] as Dossier);
  expect(await exported(graph), 'importing twice changes nothing').toBe(all);

  await load(corrected);
  await load(set.find(({ document }) => document.id === corrected.document.id) as Dossier);
  expect(await exported(graph), 'a correction taken back leaves no trace').toBe(all);

  await rebuild(graph, foundation);
  expect(await exported(graph), 'a rebuild gives the maintained graph').toBe(all);

  await retractDocument(graph, foundation, `document:${last.document.id}`);
  expect(await exported(graph), 'a retraction gives the graph of before').toBe(before);

  expect(await loadAll(order), 'any order gives the same graph').toBe(all);

  await clear(graph);
  await importDossiers(graph, foundation, set.map(textOf));
  expect(await exported(graph), 'all in one transaction give the same graph').toBe(all);
}

describe('the laws of import', () => {
  test(
    `hold for ${cases} sets of 3 to 8 generated documents, drawn with seed ${seed}`,
    async () => {
      const { vocabulary } = foundation;
      const sets = dossiers({ vocabulary, min: 3, max: 8, circles: true }).chain((set) =>
        fc.record({
          set: fc.constant(set),
          order: fc.shuffledSubarray(set, { minLength: set.length, maxLength: set.length }),
          corrected: dossier('generated-1', { vocabulary, circles: true }),
        }),
      );
      const law = fc.asyncProperty(sets, ({ set, order, corrected }) => holdLaws(set, order, corrected));
      await fc.assert(law, { seed, numRuns: cases });
    },
    300_000 + cases * 60_000,
  );

  test('hold for the founding texts', async () => {
    const [antwerp, haLong] = seeds as [Dossier, Dossier];
    const corrected: Dossier = { ...haLong, participations: haLong.participations?.slice(1) ?? [] };
    await holdLaws([antwerp, haLong], [haLong, antwerp], corrected);
  }, 120_000);

  test('leave nothing behind when the last document goes', async () => {
    await loadAll(seeds);
    for (const { document } of seeds) await retractDocument(graph, foundation, `document:${document.id}`);
    expect(await exported(graph)).toBe('');
  }, 60_000);
});
