import type { Report } from '../../src/database/engine/report.js';
import type { Contender } from '../contenders/contender.type.js';
import type { Corpus } from '../engine.js';
import type { Facts, Question } from '../questions/question.type.js';
import type { Effort } from './bounds.js';
import { compare } from './compare.js';
import { latencies } from './latency.js';
import { residentOf } from './processes.js';
import { throughputs, type Throughput } from './throughput.js';
import { warmUp } from './warm-up.js';

/** What an answer takes: milliseconds, CPU, and what does not depend on the machine. */
export interface Figures extends Throughput {
  milliseconds: number;
  bytes: number;
  statements?: number | undefined;
  hits?: number | undefined;
}

/** A question with the figures of each contender that could be asked it. */
export interface Asked {
  name: string;
  of: Partial<Record<string, Figures>>;
}

export interface Measured {
  /** Names, the floor first. */
  contenders: string[];
  questions: Asked[];
  /** Megabytes that each contender holds at the end, by its name. */
  resident: Map<string, number>;
}

/** Compares all answers, warms up, then times each question, the contenders in turn. */
export async function measure(
  contenders: readonly Contender[],
  questions: readonly Question[],
  facts: Facts,
  { graph, pid }: Pick<Corpus, 'graph' | 'pid'>,
  effort: Effort,
  report: Report,
): Promise<Measured> {
  const facets = await compare(contenders, questions, facts, graph);
  await warmUp(contenders, questions, facts, effort, report);
  const measured: Asked[] = [];
  for (const [index, question] of questions.entries()) {
    report(`Measuring ${index + 1} of ${questions.length}: ${question.name}`, true);
    const able = contenders.filter(({ body }) => body(question, facts) !== undefined);
    const times = await latencies(able, question, facts, effort);
    const rates = await throughputs(able, question, facts, pid, effort, times);
    const of: Asked['of'] = {};
    for (const { name } of able) {
      const [facet, rate, milliseconds] = [
        facets.get(question.name)?.get(name),
        rates.get(name),
        times.get(name),
      ];
      if (!facet || !rate || milliseconds === undefined) continue;
      const { statements, hits, bytes } = facet;
      of[name] = { milliseconds, ...rate, statements, hits, bytes };
    }
    measured.push({ name: question.name, of });
  }
  const resident = new Map(contenders.map(({ name, pid: own }) => [name, residentOf(own)]));
  return { contenders: contenders.map(({ name }) => name), questions: measured, resident };
}
