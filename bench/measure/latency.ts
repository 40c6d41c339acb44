import type { Contender } from '../contenders/contender.type.js';
import type { Facts, Question } from '../questions/question.type.js';
import { ask } from './ask.js';
import { enough, type Effort } from './bounds.js';
import { median } from './numbers.js';

/**
 * Medians of the time of an answer, one request at a time, the contenders in turn: what slows the machine down slows all.
 * @returns milliseconds by contender
 */
export async function latencies(
  contenders: readonly Contender[],
  question: Question,
  facts: Facts,
  effort: Effort,
): Promise<Map<string, number>> {
  const warm = { ...effort, rounds: Math.ceil(effort.rounds / 4), bound: effort.bound / 4 };
  await inTurn(contenders, question, facts, warm);
  const times = await inTurn(contenders, question, facts, effort);
  return new Map(times.map(({ contender, taken }) => [contender.name, median(taken)]));
}

interface Timed {
  contender: Contender;
  taken: number[];
}

async function inTurn(
  contenders: readonly Contender[],
  question: Question,
  facts: Facts,
  effort: Effort,
): Promise<Timed[]> {
  const times: Timed[] = contenders.map((contender) => ({ contender, taken: [] }));
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const { contender, taken } of times) {
      if (enough(taken, effort)) continue;
      const { milliseconds } = await ask(contender.url, contender.body(question, facts));
      taken.push(milliseconds);
    }
  }
  return times;
}
