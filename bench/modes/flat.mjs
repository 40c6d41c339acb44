import { startProject } from '../contenders/contenders.mjs';
import { dossiers } from '../corpus/generate.mjs';
import { sizeOf } from '../corpus/sizes.mjs';
import { openCorpus } from '../engine.mjs';
import { compare } from '../measure/compare.mjs';
import { hitsOfImport } from '../measure/import-hits.mjs';
import { factsOf, questions } from '../questions/questions.mjs';
import { table } from '../report/tables.mjs';

/**
 * What questions, and the import of one document, take in corpora of several sizes: hits of the store, the same on every
 * machine. A machine-readable line at the end has the last size as a multiple of the first.
 */
export async function compareSizes({ sizes }, report) {
  const names = sizes.split(',');
  const costs = [];
  for (const name of names) costs.push(await costsIn(sizeOf(name), report));
  const rows = Object.keys(costs[0]).map((question) => {
    const hits = costs.map((one) => one[question]);
    return [question, ...hits, (hits.at(-1) / hits[0]).toFixed(2)];
  });
  console.log(table([...names, `${names.at(-1)}/${names[0]}`], rows));
  console.log(
    JSON.stringify({
      sizes: names,
      growth: Object.fromEntries(rows.map((row) => [row[0], Number(row.at(-1))])),
    }),
  );
}

async function costsIn(size, report) {
  const corpus = await openCorpus(size, report);
  try {
    const facts = await factsOf(corpus.graph, size);
    const project = await startProject(corpus.engine);
    const facets = await compare([project], questions, facts, corpus.graph).finally(() => project.close());
    const hits = questions.map(({ name }) => [name, facets.get(name).project.hits]);
    return {
      ...Object.fromEntries(hits),
      'import of one document': await hitsOfImport(corpus, newDossier(size)),
    };
  } finally {
    await corpus.close();
  }
}

/** A document like the others, on an event of its own with people who are there. */
function newDossier(size) {
  const [first] = dossiers({ ...size, events: 1 });
  const text = JSON.stringify(first).replaceAll('event:e0', 'event:new').replaceAll('bench-0', 'bench-new');
  return { dossier: JSON.parse(text), text, origin: 'file' };
}
