import { ask } from './ask.mjs';
import { median } from './numbers.mjs';

/**
 * Medians of the time of an answer, one request at a time, the contenders in turn: what slows the machine down slows all.
 * @returns {Promise<Record<string, number>>} milliseconds by contender
 */
export async function latencies(contenders, question, facts, rounds) {
  const times = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    for (const { name, url, body } of contenders) {
      const { milliseconds } = await ask(url, body(question, facts));
      if (round >= 0) times[name].push(milliseconds);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, measured]) => [name, median(measured)]));
}
