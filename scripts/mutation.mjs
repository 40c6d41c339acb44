// Says how good the pure tests are: `npm run mutation -- [AREA...]` makes one small change after another in the code of an
// area and runs the tests that need no engine. A change that no test notices survives; at least 85 of 100 must not. What
// was found is kept in .stryker/, so that only what has changed since is tried again. With `--force` all are tried again.
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/** What of 100 changes the tests of each area must notice. */
const least = 85;

/** Code and tests of each area. */
const areas = {
  matching: {
    code: ['compare-names', 'score', 'features', 'name', 'fold', 'twins', 'propose'].map(
      (name) => `src/match/${name}.ts`,
    ),
    tests: ['compare', 'features', 'names', 'propose', 'score', 'twins-of'].map(
      (name) => `test/match/${name}.test.ts`,
    ),
  },
  conflicts: {
    code: ['rules', 'numbers', 'spans', 'spelling'].map((name) => `src/questions/conflicts/${name}.ts`),
    tests: ['rules', 'exclusions'].map((name) => `test/questions/conflicts/${name}.test.ts`),
  },
  guard: {
    code: ['src/adhoc/guard/*.ts'],
    tests: [
      'test/adhoc/guard/guard.test.ts',
      'test/adhoc/guard/lexer.test.ts',
      'test/adhoc/guard/pure-*.test.ts',
    ],
  },
  choosing: {
    code: ['src/dossier/import/choose.ts'],
    tests: ['test/dossier/import/choose.test.ts'],
  },
  dates: {
    code: ['src/base/date/*.ts'],
    tests: ['test/base/date/*.test.ts'],
  },
  validation: {
    code: [
      'src/dossier/read/validate.ts',
      'src/dossier/read/validate/*.ts',
      'src/dossier/vocabulary/vocabulary-check.ts',
    ],
    tests: [
      'test/dossier/read/validate-{claims,evidence,references,shape,values}.test.ts',
      'test/dossier/read/vocabulary.test.ts',
    ],
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2).filter((argument) => argument !== '--force');
const unknown = given.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) {
  console.error(`Expected areas among ${Object.keys(areas).join(', ')}; found ${unknown.join(', ')}.`);
  process.exit(1);
}
process.chdir(root);
const rows = [];
for (const area of given.length > 0 ? given : Object.keys(areas)) rows.push(await measure(area));
console.log(['area', 'changes', 'noticed', 'survived', 'percent', 'seconds'].map(cell).join(''));
for (const row of rows) console.log(row.cells.map(cell).join(''));
process.exitCode = rows.every(({ percent }) => percent >= least) ? 0 : 1;

function cell(text) {
  return String(text).padStart(10);
}

/** Tries the changes of an area and counts those that a test notices; those that time out are noticed too. */
async function measure(area) {
  const { code, tests } = areas[area];
  env.MUTATION_TESTS = tests.join(' ');
  const begun = Date.now();
  const results = await new Stryker(optionsOf(area, code)).runMutationTest();
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const total = noticed + survived;
  const percent = total === 0 ? 0 : (100 * noticed) / total;
  const seconds = Math.round((Date.now() - begun) / 1000);
  return { percent, cells: [area, total, noticed, survived, percent.toFixed(1), seconds] };
}

function optionsOf(area, code) {
  return {
    mutate: code,
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    // Words of messages and lists are compared with nothing else than themselves.
    mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'BlockStatement', 'ArrowFunction', 'OptionalChaining'] },
    // What runs once when a file is loaded needs a new process for each change.
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Stryker would read it with the compiler of TypeScript 6, and it is of no use here.
    tsconfigFile: 'none.json',
    disableTypeChecks: false,
    ignorePatterns: ['dist', 'web', 'bench', 'cypher', 'examples', '.neo4j', '.stryker'],
    tempDirName: '.stryker/sandbox',
    incremental: true,
    incrementalFile: `.stryker/${area}.json`,
    force: process.argv.includes('--force'),
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: `.stryker/${area}-report.json` },
    clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false, logTests: false },
    thresholds: { break: null },
    timeoutMS: 20_000,
  };
}
