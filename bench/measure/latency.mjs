import { ask } from './ask.mjs';
import { enough } from './bounds.mjs';
import { median } from './numbers.mjs';

/**
 * Medians of the time of an answer, one request at a time, the contenders in turn: what slows the machine down slows all.
 * @returns {Promise<Record<string, number>>} milliseconds by contender
 */
export async function latencies(contenders, question, facts, effort) {
  const warm = { ...effort, rounds: Math.ceil(effort.rounds / 4), bound: effort.bound / 4 };
  await inTurn(contenders, question, facts, warm);
  const times = await inTurn(contenders, question, facts, effort);
  return Object.fromEntries(Object.entries(times).map(([name, measured]) => [name, median(measured)]));
}

async function inTurn(contenders, question, facts, effort) {
  const times = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const { name, url, body } of contenders) {
      if (enough(times[name], effort)) continue;
      const { milliseconds } = await ask(url, body(question, facts));
      times[name].push(milliseconds);
    }
  }
  return times;
}
