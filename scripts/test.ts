// The one command that checks everything: formatting, lint, types, drift of what is generated, and the tests on a real
// Neo4j, with a soak of three minutes beside them. Ends with a line that counts checks, tests and soak together. With
// names of test files it runs these alone, at once: an engine is started only if one of them needs it. With `--long` it runs
// the long forms alone: the tests that draw their cases, with five times as many, and a soak of five minutes beside them.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { env } from 'node:process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fromRoot } from '../src/base/root.js';
import { reportFile, slowest, type TestReport } from './slowest.js';

type Check = [name: string, command: string, args: string[]];

const root = fromRoot('.');
const build = ['scripts/run.mjs', 'build'];
const tool = ['scripts/run.mjs', 'tool'];
const given = process.argv.slice(2);
const isWhole = given.length === 0;
const isLong = given[0] === '--long';
const drawing = ['faults/fuzz', 'dossier/import/laws', 'oracle/oracle'].map((name) => `test/${name}`);
const tests = isLong ? drawing : given;
const program: Check = ['program', 'node', [...build, 'program']];
const checks: Check[] = [
  ['engine', 'node', [...tool, 'scripts/fetch-engine']],
  ['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['oxlint', '--deny-warnings']],
  ['types', 'npx', ['tsc']],
  ['types of the pages', 'npx', ['tsc', '-p', 'web']],
  ['model', 'node', [...tool, 'scripts/generate-model', '--check']],
  ['enums from the vocabulary', 'node', [...tool, 'scripts/generate-enums', '--check']],
  ['schemas of files', 'node', [...tool, 'scripts/emit-file-schemas', '--check']],
  ['page on the graph', 'node', [...tool, 'scripts/generate-graph-page', '--check']],
  ['schema', 'node', [...tool, 'scripts/emit-schema', '--check']],
  ['schema lint', 'npx', ['eslint', '--max-warnings', '0', 'schema/schema.graphql', 'schema/operations']],
  ['schema contract', 'node', [...tool, 'scripts/check-contract']],
  ['typed operations', 'npx', ['graphql-codegen', '--check']],
  ['playground', 'node', [...build, 'playground']],
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
async function runChecks(): Promise<void> {
  await runCheck(program);
  const work = async (): Promise<void> => {
    for (let check = checks.shift(); check; check = checks.shift()) await runCheck(check);
  };
  await Promise.all([work(), work()]);
}

async function runCheck([name, command, args]: Check): Promise<void> {
  const check = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[status], told, complaints] = await heard(check);
  count(status === 0, 1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) console.log(`${told}${complaints}`);
}

/** A run that breaks before all tests have run counts as one failure more: what is left is not proved. */
async function runTests(): Promise<void> {
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
  const [status, signal] = (await once(vitest, 'exit')) as Exit;
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport;
    const { numPassedTests, numFailedTests, numFailedTestSuites } = report;
    count(true, numPassedTests);
    count(false, numFailedTests === 0 && status !== 0 ? Math.max(numFailedTestSuites, 1) : numFailedTests);
    if (isWhole) console.log(`\nThe slowest files:\n${slowest(report).join('\n')}`);
  } catch {
    console.log(`\nThe tests ended with ${signal ?? `code ${String(status)}`} before they were done.`);
    count(false, 1);
  }
}

/** Starts the soak on an engine of its own, whatever engine the tests are given: they empty theirs. */
function startSoak(): Promise<Heard> {
  const engines = ['NEO4J_URI', 'NEO4J_RESEARCH_URI', 'NEO4J_DATA'];
  const others = Object.entries(env).filter(([name]) => !engines.includes(name));
  const soak = spawn('node', [...tool, 'scripts/soak', String(soakSeconds), '--busy'], {
    cwd: root,
    env: Object.fromEntries(others),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return heard(soak);
}

async function judgeSoak(soak: Promise<Heard>): Promise<void> {
  const [[status], told, complaints] = await soak;
  count(status === 0, 1);
  console.log(`\n${status === 0 ? 'ok    ' : 'FAILED'} soak beside the tests\n${told}`);
  if (status !== 0) console.log(complaints);
}

type Exit = [status: number | null, signal: NodeJS.Signals | null];
type Heard = [exit: Exit, told: string, complaints: string];

/** How a program ended, and what it said. */
function heard(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Heard> {
  return Promise.all([once(child, 'exit') as Promise<Exit>, text(child.stdout), text(child.stderr)]);
}

function count(good: boolean, how: number): void {
  if (good) passed += how;
  else failed += how;
}
