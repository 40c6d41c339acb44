import { writeFile } from 'node:fs/promises';
import { startAll } from '../contenders/start.mjs';
import { sizeOf } from '../corpus/sizes.mjs';
import { openCorpus } from '../engine.mjs';
import { measure } from '../measure/measure.mjs';
import { factsOf, questions } from '../questions/questions.mjs';
import { machine } from '../report/machine.mjs';
import { summary } from '../report/summary.mjs';
import { tables } from '../report/tables.mjs';

/** Bound: the seconds after which a slow contender is asked a question no more often; warm: those of warming up to each. */
const quickly = { rounds: 8, windows: 1, seconds: 0.5, bound: 1, warm: 0 };
const thoroughly = { rounds: 40, windows: 3, seconds: 2, bound: 20, warm: 1 };

/** The contenders against each other: tables for people, and a line for machines. */
export async function compareAll({ quick, size: name, only, out }, report) {
  const effort = quick ? quickly : thoroughly;
  const size = sizeOf(quick ? 'S' : name);
  const chosen = questions.filter((question) => !only || question.name.includes(only));
  const corpus = await openCorpus(size, report);
  let contenders = [];
  try {
    const facts = await factsOf(corpus.graph, size);
    contenders = await startAll(corpus, `${corpus.folder}-postgres`, report);
    const measured = await measure(contenders, chosen, facts, corpus, effort, report);
    const text = `${machine(size, effort)}\n\n${tables(measured)}`;
    console.log(text);
    if (out) await writeFile(out, `${text}\n`);
    console.log(JSON.stringify(summary(size, measured)));
  } finally {
    for (const contender of contenders) await contender.close();
    await corpus.close();
  }
}
