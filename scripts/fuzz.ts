// Gives the program hostile input in any number: `npm run fuzz -- [questions|protocol|files|laws|oracle] [CASES] [SEED]`:
// questions to every root field, requests that are hardly HTTP, or files that were cut and changed; sets of dossiers for the
// laws of import; operations that the planner and the oracle must answer alike. The seed, which stands in the name of the
// test, draws the same cases again.
import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import { fromRoot } from '../src/base/root.js';

/** The test of each sort, and how many cases it tries where no number is given. */
const sorts: Record<string, [file: string, usual: number]> = {
  questions: ['faults/fuzz', 20_000],
  protocol: ['faults/fuzz-protocol', 20_000],
  files: ['faults/fuzz-files', 20_000],
  laws: ['dossier/import/laws', 100],
  oracle: ['oracle/oracle', 5_000],
};
const given = process.argv.slice(2);
const sort = Object.hasOwn(sorts, given[0] ?? '') ? sorts[given[0] ?? ''] : undefined;
const [file, usual] = sort ?? ['faults/fuzz', 20_000];
const numbers = sort ? given.slice(1) : given;
const [cases = String(usual), seed = String(Date.now() % 1_000_000)] = numbers;
if (![cases, seed].every((number) => /^\d+$/.test(number))) {
  console.error(`Expected [${Object.keys(sorts).join('|')}] [CASES] [SEED]; found ${given.join(' ')}.`);
  process.exit(1);
}
const test = `test/${file}.test.ts`;
const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=verbose', test], {
  cwd: fromRoot('.'),
  env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
