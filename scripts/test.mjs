// The one command that checks everything: formatting, lint, types, drift of what is generated, and the tests on a real
// Neo4j, with a soak of three minutes beside them. Ends with a line that counts checks, tests and soak together. With
// names of test files it runs these alone, at once: an engine is started only if one of them needs it. With `--long` it runs
// the long forms alone: the tests that draw their cases, with five times as many, and a soak of five minutes beside them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { reportFile, slowest } from './slowest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const isWhole = given.length === 0;
const isLong = given[0] === '--long';
const drawing = ['faults/fuzz', 'dossier/import/laws', 'oracle/oracle'].map((name) => `test/${name}`);
const tests = isLong ? drawing : given;
const program = [
  'program',
  'node',
  ['-e', "import('./scripts/build-program.mjs').then((m) => m.buildProgram())"],
];
const checks = [
  ['engine', 'node', ['scripts/fetch-engine.mjs']],
  ['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['oxlint', '--deny-warnings']],
  ['types', 'npx', ['tsc']],
  ['enums from the vocabulary', 'node', ['scripts/generate-enums.mjs', '--check']],
  ['schemas of files from the limits', 'node', ['scripts/emit-file-schemas.mjs', '--check']],
  ['schema', 'node', ['scripts/emit-schema.mjs', '--check']],
  ['schema lint', 'npx', ['eslint', '--max-warnings', '0', 'schema/schema.graphql', 'schema/operations']],
  ['schema contract', 'node', ['scripts/check-contract.mjs']],
  ['typed operations', 'npx', ['graphql-codegen', '--check']],
  ['playground', 'node', ['scripts/build-playground.mjs']],
];
const soakSeconds = isLong ? 300 : 180;

let passed = 0;
let failed = 0;
if (isWhole) await runChecks();
const soaking = isWhole || isLong ? startSoak() : undefined;
await runTests();
if (soaking) await judgeSoak(soaking);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Two at a time, once the program is built: most of them use one core. */
async function runChecks() {
  await runCheck(program);
  const work = async () => {
    for (let check = checks.shift(); check; check = checks.shift()) await runCheck(check);
  };
  await Promise.all([work(), work()]);
}

async function runCheck([name, command, args]) {
  const check = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[status], told, complaints] = await heard(check);
  count(status === 0, 1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) console.log(`${told}${complaints}`);
}

/** A run that breaks before all tests have run counts as one failure more: what is left is not proved. */
async function runTests() {
  rmSync(reportFile, { force: true });
  const args = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...tests,
  ];
  // Not waited for by standing still: the soak beside it has things to say.
  const vitest = spawn('npx', args, {
    cwd: root,
    env: { ...env, ...(isWhole && { WHOLE_RUN: '1' }), ...(isLong && { FUZZ_TIMES: '5' }) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status, signal] = await once(vitest, 'exit');
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    const { numPassedTests, numFailedTests, numFailedTestSuites } = report;
    count(true, numPassedTests);
    count(false, numFailedTests === 0 && status !== 0 ? Math.max(numFailedTestSuites, 1) : numFailedTests);
    if (isWhole) console.log(`\nThe slowest files:\n${slowest(report).join('\n')}`);
  } catch {
    console.log(`\nThe tests ended with ${signal ?? `code ${status}`} before they were done.`);
    count(false, 1);
  }
}

/** Starts the soak on an engine of its own, whatever engine the tests are given: they empty theirs. */
function startSoak() {
  const ours = ['NEO4J_URI', 'NEO4J_RESEARCH_URI', 'NEO4J_DATA'];
  const others = Object.entries(env).filter(([name]) => !ours.includes(name));
  const soak = spawn('node', ['scripts/soak.mjs', String(soakSeconds), '--busy'], {
    cwd: root,
    env: Object.fromEntries(others),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return heard(soak);
}

async function judgeSoak(soak) {
  const [[status], told, complaints] = await soak;
  count(status === 0, 1);
  console.log(`\n${status === 0 ? 'ok    ' : 'FAILED'} soak beside the tests\n${told}`);
  if (status !== 0) console.log(complaints);
}

/** How a program ended, and what it said. */
function heard(child) {
  return Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
}

function count(good, how) {
  if (good) passed += how;
  else failed += how;
}
