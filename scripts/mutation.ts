// Says how good the pure tests are: `npm run mutation -- [AREA...]` makes one small change after another in the code of an
// area and runs the tests that need no engine. A change that no test notices survives; at least 85 of 100 must not. What
// was found is kept in .stryker/, so that only what has changed since is tried again. With `--force` all are tried again;
// `1/6` tries those in each sixth line only.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { env } from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { parse } from 'yaml';
import { fromRoot } from '../src/base/root.js';
import { areas, placesOf } from './mutation-areas.js';

/** A change, on one line, and where it was made. */
interface Change {
  file: string;
  line: string;
  place: string;
  was: string;
  is: string;
}

type Options = ConstructorParameters<typeof Stryker>[0];
type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What of 100 changes the tests of each area must notice. */
const least = 85;

/** What a change was made of, and why it makes no difference. */
const known = parse(readFileSync(fromRoot('test/equivalent-changes.yaml'), 'utf8')) as (Omit<
  Change,
  'line' | 'place'
> &
  Partial<Change>)[];

const root = fromRoot('.');
const options = process.argv.slice(2).filter((argument) => /^--force$|^\d+\/\d+$/.test(argument));
const given = process.argv.slice(2).filter((argument) => !options.includes(argument));
const [part = 1, parts = 1] =
  options
    .find((option) => option !== '--force')
    ?.split('/')
    .map(Number) ?? [];
const unknown = given.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) {
  console.error(`Expected areas among ${Object.keys(areas).join(', ')}; found ${unknown.join(', ')}.`);
  process.exit(1);
}
process.chdir(root);
const rows: Measured[] = [];
for (const area of given.length > 0 ? given : Object.keys(areas)) rows.push(await measure(area));
console.log(['area', 'changes', 'noticed', 'survived', 'percent', 'seconds'].map(cell).join(''));
for (const row of rows) console.log(row.cells.map(cell).join(''));
process.exitCode = rows.every(({ percent }) => percent >= least) ? 0 : 1;

function cell(text: string | number): string {
  return String(text).padStart(12);
}

interface Measured {
  percent: number;
  cells: (string | number)[];
}

/** Tries the changes of an area and tells each that no test notices; one that makes the tests go on for ever is noticed. */
async function measure(area: string): Promise<Measured> {
  const { code, tests } = areas[area] ?? { code: {}, tests: '' };
  env['MUTATION_TESTS'] = `${tests}.test.ts`;
  const begun = Date.now();
  const results = await new Stryker(optionsOf(area, placesOf(code, part, parts))).runMutationTest();
  const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const left = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(changeOf);
  const survived = left.filter((change) => !known.some((one) => isSame(one, change)));
  for (const { place, was, is } of survived) console.log(`${place}: ${was}\n  survives as ${is}`);
  const total = noticed + survived.length;
  const percent = total === 0 ? 0 : (100 * noticed) / total;
  const seconds = Math.round((Date.now() - begun) / 1000);
  return { percent, cells: [area, total, noticed, survived.length, percent.toFixed(1), seconds] };
}

/** What was changed into what, each on one line, and in which line it begins. */
function changeOf({ fileName, location: { start, end }, replacement = '' }: Result): Change {
  const file = relative(root, fileName);
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const line = (lines[0] ?? '').trim();
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return {
    file,
    line,
    place: `${file}:${start.line}`,
    was: oneLine(lines.join(' ')),
    is: oneLine(replacement),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSame({ file, line, was, is }: (typeof known)[number], change: Change): boolean {
  const inLine = line === undefined || change.line.includes(line);
  return inLine && file === change.file && was === change.was && is === change.is;
}

function optionsOf(area: string, code: string[]): Options {
  return {
    mutate: code,
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    // Words of messages are held by the tests that print them; a function or a list made empty is noticed by any test.
    mutator: {
      excludedMutations: [
        'StringLiteral',
        'ObjectLiteral',
        'ArrayDeclaration',
        'BlockStatement',
        'ArrowFunction',
        'OptionalChaining',
      ],
    },
    // What runs once when a file is loaded needs a new process for each change.
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    concurrency: Number(env['MUTATION_WORKERS'] ?? 2),
    // Stryker would read it with the compiler of TypeScript 5, which is not there.
    tsconfigFile: 'none.json',
    disableTypeChecks: false,
    ignorePatterns: ['dist', 'web', 'bench', 'cypher', 'examples', '.neo4j', '.stryker'],
    tempDirName: '.stryker/sandbox',
    incremental: true,
    incrementalFile: `.stryker/${area}.json`,
    force: options.includes('--force'),
    reporters: ['progress-append-only'],
    // A name of theirs that their packages do not give away.
    logLevel: 'warn' as NonNullable<Options['logLevel']>,
    thresholds: { break: null },
    timeoutMS: 20_000,
  };
}
