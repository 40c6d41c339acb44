import { compare } from './compare.mjs';
import { latencies } from './latency.mjs';
import { residentOf } from './processes.mjs';
import { throughputs } from './throughput.mjs';
import { warmUp } from './warm-up.mjs';

/**
 * @typedef {object} Measured
 * @property {string[]} contenders names, the floor first
 * @property {{name: string, of: Record<string, object>}[]} questions by contender: milliseconds, perSecond, node and database
 *   (CPU for a request), statements, hits, bytes
 * @property {Record<string, number>} resident megabytes that each contender holds at the end
 */

/**
 * Compares all answers, warms up, then times each question, the contenders in turn.
 * @returns {Promise<Measured>}
 */
export async function measure(contenders, questions, facts, { graph, pid }, effort, report) {
  const facets = await compare(contenders, questions, facts, graph);
  await warmUp(contenders, questions, facts, effort, report);
  const measured = [];
  for (const [index, question] of questions.entries()) {
    report(`Measuring ${index + 1} of ${questions.length}: ${question.name}`, true);
    const able = contenders.filter(({ body }) => body(question, facts) !== undefined);
    const times = await latencies(able, question, facts, effort);
    const rates = await throughputs(able, question, facts, pid, effort, times);
    const of = able.map(({ name }) => {
      const { statements, hits, bytes } = facets.get(question.name)[name];
      return [name, { milliseconds: times[name], ...rates[name], statements, hits, bytes }];
    });
    measured.push({ name: question.name, of: Object.fromEntries(of) });
  }
  const resident = Object.fromEntries(contenders.map(({ name, pid: own }) => [name, residentOf(own)]));
  return { contenders: contenders.map(({ name }) => name), questions: measured, resident };
}
