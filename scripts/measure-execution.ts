// What does the program itself cost for an answer, by each way to make one? The rows of the database are recorded once and
// replayed, so that only our own time is measured: CPU in microseconds for one answer, JSON included, the best of the rounds.
// A dash stands for a way that cannot answer the question; the last line adds up the questions that all ways answer.
//
// npm run measure:execution -- [--rows FILE] [--size S] [--rounds 12] [--only NAME]
//
// With `--rows` what was recorded is kept in FILE, and taken from there by the next run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readFoundation } from '../src/commands/open.js';
import { buildSchema } from '../src/schema.js';
import { contextOf, recordAll, replayed, type Recorded } from './execution/record.js';
import { names, waysFor } from './execution/ways.js';

/** Milliseconds of CPU of one way in one round. */
const slice = 60;
const options = {
  rows: { type: 'string' },
  size: { type: 'string', default: 'S' },
  rounds: { type: 'string', default: '12' },
  only: { type: 'string', default: '' },
} as const;
const { rows, size, rounds, only } = parseArgs({ options }).values;

const foundation = await readFoundation();
const schema = buildSchema();
const totals = names.map(() => 0);
console.log(line('', names));
for (const question of (await recorded()).filter(({ name }) => name.includes(only))) {
  const best = await measure(question);
  if (best.every(Number.isFinite))
    for (const [index, micros] of best.entries()) totals[index] = (totals[index] ?? 0) + micros;
  console.log(line(question.name, best));
}
console.log(line('together', totals));

function say(text: string, passing = false): void {
  if (!passing) process.stderr.write(`${text}\n`);
}

async function recorded(): Promise<Recorded[]> {
  if (rows !== undefined && existsSync(rows)) return JSON.parse(readFileSync(rows, 'utf8')) as Recorded[];
  const all = await recordAll(size, say);
  if (rows !== undefined) writeFileSync(rows, JSON.stringify(all));
  return all;
}

/** All ways in turn, round by round, so that what else the machine does meets them alike. */
async function measure(question: Recorded): Promise<number[]> {
  const graph = replayed(question);
  const answers = waysFor(schema, question.source).map(
    (answer) => () => answer(question.variables, contextOf(graph, foundation)),
  );
  const texts = await Promise.all(answers.map((answer) => answer()));
  expectEqual(question.name, texts);
  const best = answers.map(() => Infinity);
  for (let round = 0; round < Number(rounds); round += 1)
    for (const [index, answer] of answers.entries())
      if (texts[index] !== undefined) best[index] = Math.min(best[index] ?? Infinity, await costOf(answer));
  return best;
}

/** @throws Error where two ways answer differently, or GraphQL's own execution does not */
function expectEqual(name: string, [expected, ...others]: readonly (string | undefined)[]): void {
  if (expected === undefined) throw new Error(`${name}: ${String(names[0])} does not answer.`);
  for (const [index, other] of others.entries())
    if (other !== undefined && other !== expected)
      throw new Error(`${name}: ${String(names[index + 1])} answers otherwise than ${String(names[0])}.`);
}

async function costOf(answer: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  for (let count = 1; ; count += 1) {
    await answer();
    const { user, system } = process.cpuUsage(start);
    if (user + system > slice * 1000) return (user + system) / count;
  }
}

function line(name: string, cells: readonly (string | number)[]): string {
  const shown = cells.map((cell, index) => {
    const text = typeof cell === 'string' ? cell : Number.isFinite(cell) ? cell.toFixed(0) : '-';
    return text.padStart((names[index]?.length ?? 0) + 2);
  });
  return name.padEnd(26) + shown.join('');
}
