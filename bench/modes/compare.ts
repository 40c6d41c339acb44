import { writeFile } from 'node:fs/promises';
import type { Report } from '../../src/database/engine/report.js';
import type { Contender } from '../contenders/contender.type.js';
import { startAll } from '../contenders/start.js';
import { sizeOf } from '../corpus/sizes.js';
import { openCorpus } from '../engine.js';
import type { Effort } from '../measure/bounds.js';
import { measure } from '../measure/measure.js';
import type { Given } from './given.type.js';
import { factsOf, questions } from '../questions/questions.js';
import { machine } from '../report/machine.js';
import { summary } from '../report/summary.js';
import { tables } from '../report/tables.js';

const quickly: Effort = { rounds: 8, windows: 1, seconds: 0.5, bound: 1, warm: 0 };
const thoroughly: Effort = { rounds: 40, windows: 3, seconds: 2, bound: 20, warm: 1 };

/** The contenders against each other: tables for people, and a line for machines. */
export async function compareAll({ quick, size: name, only, out }: Given, report: Report): Promise<void> {
  const effort = quick ? quickly : thoroughly;
  const size = sizeOf(quick ? 'S' : name);
  const chosen = questions.filter((question) => !only || question.name.includes(only));
  const corpus = await openCorpus(size, report);
  let contenders: Contender[] = [];
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
