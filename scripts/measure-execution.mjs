// What does the program itself cost for an answer, by each way to make one? The rows of the database are recorded once and
// replayed, so that only our own time is measured: CPU in microseconds for one answer, JSON included, the best of the rounds.
//
// npm run measure:execution -- [--rows FILE] [--size S] [--rounds 12] [--only NAME]
//
// With `--rows` what was recorded is kept in FILE, and taken from there by the next run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildProgram } from './build-program.mjs';

buildProgram();
const { readConfig } = await import('../dist/base/config.js');
const { readFoundation } = await import('../dist/commands/open.js');
const { buildSchema } = await import('../dist/schema.js');
const { contextOf, recordAll, replayed } = await import('./execution/record.mjs');
const { ways, waysFor } = await import('./execution/ways.mjs');

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    size: { type: 'string', default: 'S' },
    rounds: { type: 'string', default: '12' },
    only: { type: 'string', default: '' },
  },
});
/** Milliseconds of CPU of one way in one round. */
const slice = 60;

const foundation = await readFoundation();
const schema = buildSchema();
const totals = Object.keys(ways).map(() => 0);
console.log(line('', Object.keys(ways)));
for (const question of (await recorded()).filter(({ name }) => name.includes(values.only))) {
  const best = await measure(question);
  best.forEach((micros, index) => (totals[index] += micros));
  console.log(line(question.name, best));
}
console.log(line('together', totals));

function say(text, passing = false) {
  if (!passing) process.stderr.write(`${text}\n`);
}

async function recorded() {
  if (values.rows && existsSync(values.rows)) return JSON.parse(readFileSync(values.rows, 'utf8'));
  const all = await recordAll(readConfig(), values.size, say);
  if (values.rows) writeFileSync(values.rows, JSON.stringify(all));
  return all;
}

/** All ways in turn, round by round, so that what else the machine does meets them alike. */
async function measure(question) {
  const answers = waysFor(schema, question.source).map(([name, answer]) => [
    name,
    () => ask(answer, question),
  ]);
  await expectEqual(question, answers);
  const best = answers.map(() => Infinity);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [index, [, answer]] of answers.entries())
      best[index] = Math.min(best[index], await costOf(answer));
  return best;
}

async function ask(answer, { variables, graph }) {
  return answer(variables, contextOf(graph, foundation));
}

/** @throws Error where two ways answer differently */
async function expectEqual(question, answers) {
  question.graph = replayed(question);
  const [[first, one], ...others] = answers;
  const expected = await one();
  for (const [name, other] of others)
    if ((await other()) !== expected)
      throw new Error(`${question.name}: ${name} answers otherwise than ${first}.`);
}

async function costOf(answer) {
  const start = process.cpuUsage();
  for (let count = 1; ; count += 1) {
    await answer();
    const { user, system } = process.cpuUsage(start);
    if (user + system > slice * 1000) return (user + system) / count;
  }
}

function line(name, cells) {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell));
  return [
    name.padEnd(26),
    ...shown.map((cell, index) => cell.padStart(Object.keys(ways)[index].length + 2)),
  ].join('');
}
