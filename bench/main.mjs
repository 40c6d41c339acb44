// `npm run bench`: the project against a floor and its peers, on one machine, in one run.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { streamReport } from '../dist/engine/report.js';
import { startAll } from './contenders/start.mjs';
import { sizeOf } from './corpus/sizes.mjs';
import { openCorpus } from './engine.mjs';
import { factsOf, questions } from './questions/questions.mjs';
import { measureLoading } from './measure/loading.mjs';
import { measure } from './measure/measure.mjs';
import { machine } from './report/machine.mjs';
import { summary } from './report/summary.mjs';
import { tables } from './report/tables.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'M' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string' },
    load: { type: 'boolean', default: false },
  },
});

const report = streamReport(process.stderr);
/** Bound: the seconds after which a slow contender is asked a question no more often. */
const effort = values.quick
  ? { rounds: 8, windows: 1, seconds: 0.5, bound: 1 }
  : { rounds: 40, windows: 3, seconds: 2, bound: 20 };
const size = sizeOf(values.quick ? 'S' : values.size);
const chosen = questions.filter(({ name }) => !values.only || name.includes(values.only));

const loading = values.load ? await measureLoading(size, report) : undefined;
const corpus = await openCorpus(size, report);
let contenders = [];
try {
  const facts = await factsOf(corpus.graph, size);
  contenders = await startAll(corpus, `${corpus.folder}-postgres`, report);
  const measured = await measure(contenders, chosen, facts, corpus, effort, report);
  const text = `${machine(size, effort)}\n\n${tables(measured)}`;
  console.log(text);
  if (values.out) await writeFile(values.out, `${text}\n`);
  console.log(JSON.stringify(summary(size, measured, loading)));
} finally {
  for (const contender of contenders) await contender.close();
  await corpus.close();
}
