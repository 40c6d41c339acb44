import type { Report } from '../../src/database/engine/report.js';
import type { Contender } from '../contenders/contender.type.js';
import type { Facts, Question } from '../questions/question.type.js';
import { ask } from './ask.js';
import { clientsFor, type Effort } from './bounds.js';

/**
 * Asks every contender every question for a while before any is timed: the engine's Java and Node compile what is used
 * often, and the first questions would pay for all.
 */
export async function warmUp(
  contenders: readonly Contender[],
  questions: readonly Question[],
  facts: Facts,
  effort: Effort,
  report: Report,
): Promise<void> {
  if (effort.warm === 0) return;
  for (const { name, url, body } of contenders) {
    report(`Warming up ${name}`, true);
    for (const question of questions) {
      const asked = body(question, facts);
      if (asked) await askFor(url, asked, effort);
    }
  }
}

async function askFor(url: string, asked: object, effort: Effort): Promise<void> {
  const start = performance.now();
  const { milliseconds } = await ask(url, asked);
  const client = async (): Promise<void> => {
    while (performance.now() - start < effort.warm * 1000) await ask(url, asked);
  };
  await Promise.all(Array.from({ length: clientsFor(milliseconds, effort) }, client));
}
