// Gives the program hostile input in any number: `npm run fuzz -- [questions|protocol|files] [CASES] [SEED]`: questions to
// every root field, requests that are hardly HTTP, or files that were cut and changed. The seed, which stands in the name of
// the test, draws the same cases again.
import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import { fromRoot } from '../src/base/root.js';

const files = { questions: 'fuzz', protocol: 'fuzz-protocol', files: 'fuzz-files' };
const given = process.argv.slice(2);
const isKind = (word = ''): word is keyof typeof files => Object.hasOwn(files, word);
const what = isKind(given[0]) ? given[0] : 'questions';
const numbers = isKind(given[0]) ? given.slice(1) : given;
const [cases = '20000', seed = String(Date.now() % 1_000_000)] = numbers;
if (![cases, seed].every((number) => /^\d+$/.test(number))) {
  console.error(`Expected [${Object.keys(files).join('|')}] [CASES] [SEED]; found ${given.join(' ')}.`);
  process.exit(1);
}
const test = `test/faults/${files[what]}.test.ts`;
const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=verbose', test], {
  cwd: fromRoot('.'),
  env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
