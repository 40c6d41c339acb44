import { ask } from './ask.mjs';
import { clientsFor } from './bounds.mjs';

/**
 * Asks every contender every question for a while before any is timed: the engine's Java and Node compile what is used
 * often, and the first questions would pay for all.
 * @param {{warm: number, bound: number}} effort warm: seconds for each question and contender; none where 0
 */
export async function warmUp(contenders, questions, facts, effort, report) {
  if (effort.warm === 0) return;
  for (const { name, url, body } of contenders) {
    report(`Warming up ${name}`, true);
    for (const question of questions) {
      const asked = body(question, facts);
      if (asked) await askFor(url, asked, effort);
    }
  }
}

async function askFor(url, asked, effort) {
  const start = performance.now();
  const { milliseconds } = await ask(url, asked);
  const client = async () => {
    while (performance.now() - start < effort.warm * 1000) await ask(url, asked);
  };
  await Promise.all(Array.from({ length: clientsFor(milliseconds, effort) }, client));
}
