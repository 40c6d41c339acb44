// Gives the program hostile input in any number: `npm run fuzz -- [questions|protocol|files|laws|oracle] [CASES] [SEED]`:
// questions to every root field, requests that are hardly HTTP, or files that were cut and changed; sets of dossiers for the
// laws of import; operations that the planner and the oracle must answer alike. The seed, which stands in the name of the
// test, draws the same cases again.
import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The test of each sort, and how many cases it tries where no number is given. */
const sorts = {
  questions: ['faults/fuzz', 20_000],
  protocol: ['faults/fuzz-protocol', 20_000],
  files: ['faults/fuzz-files', 20_000],
  laws: ['dossier/import/laws', 100],
  oracle: ['oracle/oracle', 5_000],
};
const given = process.argv.slice(2);
const what = Object.hasOwn(sorts, given[0] ?? '') ? given.shift() : 'questions';
const [file, usual] = sorts[what];
const [cases = String(usual), seed = String(Date.now() % 1_000_000)] = given;
if (![cases, seed].every((number) => /^\d+$/.test(number))) {
  console.error(
    `Expected [${Object.keys(sorts).join('|')}] [CASES] [SEED]; found ${process.argv.slice(2).join(' ')}.`,
  );
  process.exit(1);
}
const test = `test/${file}.test.ts`;
const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=verbose', test], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
