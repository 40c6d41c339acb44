import { ask } from './ask.mjs';
import { concurrency } from './bounds.mjs';

/**
 * Asks every contender every question for a while before any is timed: the engine's Java and Node compile what is used
 * often, and the first questions would pay for all.
 * @param {{seconds: number}} effort the seconds of a window; half of one goes to each question and contender
 */
export async function warmUp(contenders, questions, facts, { seconds }, report) {
  for (const { name, url, body } of contenders) {
    report(`Warming up ${name}`, true);
    for (const question of questions) {
      const asked = body(question, facts);
      if (asked) await askFor(url, asked, seconds * 500);
    }
  }
}

async function askFor(url, asked, milliseconds) {
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < milliseconds) await ask(url, asked);
  };
  await Promise.all(Array.from({ length: concurrency }, client));
}
