// Gives the program hostile input in any number: `npm run fuzz -- [questions|protocol|files|laws|oracle] [CASES] [SEED]`:
// questions to every root field, requests that are hardly HTTP, or files that were cut and changed; sets of dossiers for the
// laws of import; operations that the planner and the oracle must answer alike. The seed, which stands in the name of the
// test, draws the same cases again.
import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const files = {
  questions: 'faults/fuzz',
  protocol: 'faults/fuzz-protocol',
  files: 'faults/fuzz-files',
  laws: 'dossier/import/laws',
  oracle: 'oracle/oracle',
};
const given = process.argv.slice(2);
const what = Object.hasOwn(files, given[0] ?? '') ? given.shift() : 'questions';
const [cases = '20000', seed = String(Date.now() % 1_000_000)] = given;
if (![cases, seed].every((number) => /^\d+$/.test(number))) {
  console.error(
    `Expected [${Object.keys(files).join('|')}] [CASES] [SEED]; found ${process.argv.slice(2).join(' ')}.`,
  );
  process.exit(1);
}
const test = `test/${files[what]}.test.ts`;
const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=verbose', test], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
