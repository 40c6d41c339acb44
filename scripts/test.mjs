// The one command that checks everything: formatting, lint, types, drift of what is generated, and the tests on a real
// Neo4j, with a soak of five minutes beside them. Ends with a line that counts checks, tests and soak together.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = process.argv.slice(2);
const tool = ['scripts/run.mjs', 'tool'];
const checks = [
  ['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['oxlint', '--deny-warnings']],
  ['types', 'npx', ['tsc']],
  ['types of the pages', 'npx', ['tsc', '-p', 'web']],
  ['program', 'node', ['scripts/run.mjs', 'build', 'program']],
  ['enums from the vocabulary', 'node', [...tool, 'scripts/generate-enums', '--check']],
  ['schemas of files from the limits', 'node', [...tool, 'scripts/emit-file-schemas', '--check']],
  ['schema', 'node', [...tool, 'scripts/emit-schema', '--check']],
  ['schema lint', 'npx', ['eslint', '--max-warnings', '0', 'schema/schema.graphql', 'schema/operations']],
  ['schema contract', 'node', [...tool, 'scripts/check-contract']],
  ['typed operations', 'npx', ['graphql-codegen', '--check']],
  ['playground', 'node', ['scripts/run.mjs', 'build', 'playground']],
  ['engine', 'node', [...tool, 'scripts/fetch-engine']],
];

let passed = 0;
let failed = 0;
if (tests.length === 0) for (const check of checks) runCheck(check);
const soaking = tests.length === 0 ? startSoak() : undefined;
await runTests();
if (soaking) await judgeSoak(soaking);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runCheck([name, command, args]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  count(status === 0, 1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
}

/** A run that breaks before any test has run counts as one failure: nothing has been proved. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  const args = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...tests,
  ];
  // Not waited for by standing still: the soak beside it has things to say.
  const vitest = spawn('npx', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = await once(vitest, 'exit');
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    count(true, numPassedTests);
    count(false, numFailedTests === 0 && status !== 0 ? Math.max(numFailedTestSuites, 1) : numFailedTests);
  } catch {
    count(false, 1);
  }
  rmSync(folder, { recursive: true });
}

/** Starts the soak on an engine of its own, whatever engine the tests are given: they empty theirs. */
function startSoak() {
  const given = ['NEO4J_URI', 'NEO4J_RESEARCH_URI', 'NEO4J_DATA'];
  const others = Object.entries(env).filter(([name]) => !given.includes(name));
  const soak = spawn('node', ['scripts/soak.mjs', '300', '--busy'], {
    cwd: root,
    env: Object.fromEntries(others),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return Promise.all([once(soak, 'exit'), text(soak.stdout), text(soak.stderr)]);
}

async function judgeSoak(soak) {
  const [[status], told, complaints] = await soak;
  count(status === 0, 1);
  console.log(`\n${status === 0 ? 'ok    ' : 'FAILED'} soak beside the tests\n${told}`);
  if (status !== 0) console.log(complaints);
}

function count(good, how) {
  if (good) passed += how;
  else failed += how;
}
