import type { Report } from '../../src/database/engine/report.js';
import type { Contender } from '../contenders/contender.type.js';
import { startProject } from '../contenders/contenders.js';
import { sizeOf } from '../corpus/sizes.js';
import { openCorpus } from '../engine.js';
import { ask } from '../measure/ask.js';
import { residentOf } from '../measure/processes.js';
import { factsOf, questions, type Facts } from '../questions/questions.js';
import type { Given } from './given.type.js';

const concurrency = 16;
/** What is asked again and again: the flagship once in ten times, pages of persons else. */
const flagship = 'threat, hot';
const light = 'person page';

/**
 * How long the process of the API takes from its start to its first answer, on an engine that runs, and what memory it
 * holds: at rest, and while many thousands of questions come. A line for machines.
 */
export async function measureStart({ size: name, requests }: Given, report: Report): Promise<void> {
  const size = sizeOf(name);
  const corpus = await openCorpus(size, report);
  try {
    const facts = await factsOf(corpus.graph, size);
    const begin = performance.now();
    const project = await startProject(corpus.engine);
    const ready = performance.now() - begin;
    const { milliseconds } = await ask(project.url, bodyOf(project, flagship, facts));
    const rest = await atRest(project);
    const held = await underLoad(project, facts, Number(requests), report).finally(() => project.close());
    const told = {
      size: name,
      ready: Math.round(ready),
      first: Math.round(milliseconds),
      rest,
      requests: Number(requests),
      held,
    };
    console.log(`Ready after ${told.ready} ms, first answer in ${told.first} ms more; ${rest} MB at rest.`);
    console.log(`MB after each tenth of ${requests} requests: ${held.join(', ')}.`);
    console.log(JSON.stringify(told));
  } finally {
    await corpus.close();
  }
}

function bodyOf({ body }: Contender, name: string, facts: Facts): object | undefined {
  const question = questions.find((one) => one.name === name);
  return question && body(question, facts);
}

/** Megabytes, when what the start has left behind is done. */
async function atRest({ pid }: Contender): Promise<number> {
  await new Promise((done) => setTimeout(done, 20_000));
  return Math.round(residentOf(pid));
}

async function underLoad(
  project: Contender,
  facts: Facts,
  requests: number,
  report: Report,
): Promise<number[]> {
  const [seldom, often] = [bodyOf(project, flagship, facts), bodyOf(project, light, facts)];
  const held: number[] = [];
  let sent = 0;
  const client = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1;
      const number = sent;
      await ask(project.url, number % 10 === 0 ? seldom : often);
      if (number % (requests / 10) !== 0) continue;
      held.push(Math.round(residentOf(project.pid)));
      report(`${number} of ${requests} requests, ${String(held.at(-1))} MB`, true);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return held;
}
