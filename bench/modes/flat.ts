import type { Report } from '../../src/database/engine/report.js';
import type { DossierText } from '../../src/dossier/import/import.js';
import { startProject } from '../contenders/contenders.js';
import { sizeOf, type Size } from '../corpus/sizes.js';
import { texts } from '../corpus/texts.js';
import { openCorpus } from '../engine.js';
import { compare } from '../measure/compare.js';
import { hitsOfImport } from '../measure/import-hits.js';
import { factsOf, questions } from '../questions/questions.js';
import { table } from '../report/tables.js';
import type { Given } from './given.type.js';

/**
 * What questions, and the import of one document, take in corpora of several sizes: hits of the store, the same on every
 * machine. A machine-readable line at the end has the last size as a multiple of the first.
 */
export async function compareSizes({ sizes }: Given, report: Report): Promise<void> {
  const names = sizes.split(',');
  const costs: Map<string, number>[] = [];
  for (const name of names) costs.push(await costsIn(sizeOf(name), report));
  const rows = [...(costs[0]?.keys() ?? [])].map((question): [string, ...(string | number)[]] => {
    const hits = costs.map((one) => one.get(question) ?? NaN);
    const [first = NaN, last = NaN] = [hits[0], hits.at(-1)];
    return [question, ...hits, (last / first).toFixed(2)];
  });
  console.log(table([...names, `${String(names.at(-1))}/${String(names[0])}`], rows));
  console.log(
    JSON.stringify({
      sizes: names,
      growth: Object.fromEntries(rows.map((row) => [row[0], Number(row.at(-1))])),
    }),
  );
}

/** Hits of the store, by what was done. */
async function costsIn(size: Size, report: Report): Promise<Map<string, number>> {
  const corpus = await openCorpus(size, report);
  try {
    const facts = await factsOf(corpus.graph, size);
    const project = await startProject(corpus.engine);
    const facets = await compare([project], questions, facts, corpus.graph).finally(() => project.close());
    const hits = questions.map(({ name }): [string, number] => [
      name,
      facets.get(name)?.get('project')?.hits ?? NaN,
    ]);
    return new Map([...hits, ['import of one document', await hitsOfImport(corpus, newDossier(size))]]);
  } finally {
    await corpus.close();
  }
}

/** A document like the others, on an event of its own with people who are there. */
function newDossier(size: Size): DossierText {
  const [first] = texts({ ...size, events: 1 });
  if (first === undefined) throw new Error('Expected a document of the corpus; found none.');
  const text = first.text.replaceAll('event:e0', 'event:new').replaceAll('bench-0', 'bench-new');
  return { ...first, dossier: JSON.parse(text) as DossierText['dossier'], text };
}
