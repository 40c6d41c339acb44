import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkText } from '../../../src/adhoc/guard/guard.js';

interface Refused {
  about: string;
  layers: string[];
  /** What the refusal names, as a regular expression. */
  names?: string;
  statements: string[];
}

const read = <T>(name: string): T =>
  parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')) as T;
const refused = read<Refused[]>('refused');
const allowed = read<{ groups: { about: string; statements: string[] }[] }>('allowed');

/** What the guard of the text alone says of a statement; undefined if it lets it through. */
function mistakeIn(statement: string): { code?: string; message: string; hint?: string } | undefined {
  try {
    checkText(statement);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

describe('what must be refused', () => {
  const statements = refused
    .filter(({ layers }) => layers.includes('text'))
    .flatMap((group) => group.statements);

  test.each(statements)('is refused by the text alone, with place and advice: %j', (statement) => {
    expect(mistakeIn(statement)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^Line \d+, column \d+: \S/),
      hint: expect.stringMatching(/\S\.$/),
    });
  });

  test.each(refused.filter(({ names }) => names !== undefined))(
    'is refused by a message that names it: $about',
    ({ names = '', statements: named }) => {
      const messages = named.map((statement) => mistakeIn(statement)?.message ?? 'passed');
      expect(messages.filter((message) => !new RegExp(names).test(message))).toEqual([]);
    },
  );
});

describe('what must run', () => {
  test.each(allowed.groups)('passes: $about', ({ statements }) => {
    expect(statements.map((statement) => mistakeIn(statement)?.message).filter(Boolean)).toEqual([]);
  });
});

describe('a word that could be a clause', () => {
  test.each([
    ['behind a keyword that it follows as a name', 'MATCH (n) WITH n.x AS create RETURN create AS x'],
    ['called as what CALL yields', 'CALL db.labels() YIELD label AS call RETURN call ORDER BY call'],
    ['IN, where it is a list', 'WITH [1] AS transactions RETURN 1 IN transactions'],
    ['IN behind a subquery that is no CALL', 'WITH [1] AS transactions RETURN COUNT { (n) } IN transactions'],
    ['as an index', 'WITH [1] AS show RETURN show[0] AS all'],
    ['SHOW with a list behind it', 'WITH 1 AS show RETURN show, 2 AS settings'],
    ['in front of an operator', 'WITH 1 AS set RETURN set + 1, set = 1, set <> 2'],
  ])('passes %s', (_where, statement) => {
    expect(mistakeIn(statement)).toBeUndefined();
  });

  test.each([
    ['SHOW ALL', 'SHOW ALL ROLES', 'Line 1, column 1: SHOW ALL is not possible here.'],
    ['SHOW of a quoted name', 'SHOW `users`', 'Line 1, column 1: SHOW `USERS` is not possible here.'],
    ['SHOW USER alone', 'SHOW USER PRIVILEGES', 'Line 1, column 1: SHOW USER is not possible here.'],
    ['SHOW BUILT IN', 'SHOW BUILT IN ROLES', 'Line 1, column 1: SHOW BUILT is not possible here.'],
    [
      'batches',
      'MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS OF 10 ROWS RETURN x',
      'Line 1, column 41: CALL { … } IN TRANSACTIONS is not possible here.',
    ],
    [
      'batches without variables',
      'CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x',
      'Line 1, column 27: CALL { … } IN TRANSACTIONS is not possible here.',
    ],
    [
      'batches side by side',
      'CALL { RETURN 1 AS x } IN 4 CONCURRENT TRANSACTIONS RETURN x',
      'Line 1, column 40: CALL { … } IN TRANSACTIONS is not possible here.',
    ],
  ])('is refused as %s', (_what, statement, message) => {
    expect(mistakeIn(statement)?.message).toBe(message);
  });
});

describe('calls', () => {
  test.each([
    ['a function of ours', 'RETURN size([1]), toLower("a")'],
    [
      'a dotted function of a known kind',
      'RETURN Date.truncate("year", date()), DURATION.inDays(date(), date())',
    ],
    ['a property that is called like a plug-in', 'MATCH (apoc) RETURN apoc.load.json'],
    ['a quoted function without dot', 'RETURN `size`([1])'],
    ['a million numbers', 'RETURN range(1, 1000000)'],
    ['a million numbers from a negative one', 'RETURN range(-499999, 500000)'],
    ['a million numbers backwards', 'RETURN range(1000000, 1, -1)'],
    ['each tenth of ten million numbers', 'RETURN range(1, 10_000_000, 10)'],
    ['a range that the data give', 'MATCH (n) RETURN range(1, n.x), range(n.x, 2e9), range(1, 2e9 + 1)'],
    ['a property that is called range', 'MATCH (n) RETURN n.range, n.range[2000000]'],
    ['a range of four, which the database refuses', 'RETURN range(1, 2000000, 1, 1)'],
  ])('of %s pass', (_what, statement) => {
    expect(mistakeIn(statement)).toBeUndefined();
  });

  test.each([
    [
      'one number too many',
      'RETURN range(0, 1000000)',
      'range() would make a list of 1000001 numbers; the limit is 1000000.',
    ],
    [
      'one too many from a negative',
      'RETURN range(-500000, 500000)',
      'range() would make a list of 1000001 numbers; the limit is 1000000.',
    ],
    [
      'one too many backwards',
      'RETURN range(1000000, 0, -1)',
      'range() would make a list of 1000001 numbers; the limit is 1000000.',
    ],
    [
      'one too many with a sign',
      'RETURN RANGE(+0, +1000000, +1)',
      'range() would make a list of 1000001 numbers; the limit is 1000000.',
    ],
    [
      'one too many in large steps',
      'RETURN range(0, 2000001, 2)',
      'range() would make a list of 1000001 numbers; the limit is 1000000.',
    ],
    [
      'a step of nothing',
      'RETURN range(0, 1000000, 0)',
      'range() would make a list of 1000001 numbers; the limit is 1000000.',
    ],
    [
      'a quoted plug-in',
      'RETURN `apoc`.`load`.json("x")',
      'the function apoc.load.json is not available here.',
    ],
    [
      'a name with dots in quotes',
      'RETURN `apoc.load.json`("x")',
      'the function apoc.load.json is not available here.',
    ],
    [
      'a plug-in behind a time',
      'RETURN date("2024-01-01").x, x.date("y")',
      'the function x.date is not available here.',
    ],
    ['a procedure by another case', 'CALL DB.labels()', 'the procedure DB.labels may not be called here.'],
    ['a procedure in the root', 'CALL ping()', 'the procedure ping may not be called here.'],
    ['a procedure whose first part goes on', 'CALL with.x()', 'the procedure with.x may not be called here.'],
    ['a procedure in quotes', 'CALL `db.labels`.x()', 'the procedure db.labels.x may not be called here.'],
  ])('of %s are refused', (_what, statement, message) => {
    expect(mistakeIn(statement)?.message.replace(/^Line 1, column \d+: /, '')).toBe(message);
  });
});

describe('depth', () => {
  const cases = (depth: number, core: string): string =>
    `RETURN ${'CASE WHEN true THEN '.repeat(depth)}${core}${' END'.repeat(depth)}`;

  test.each([
    [
      'CASE that are closed one after the other',
      `RETURN ${Array(20).fill('CASE 1 WHEN 1 THEN 1 END').join(' + ')}`,
    ],
    ['variables called case', `WITH 1 AS case RETURN ${Array(20).fill('case').join(', ')}`],
    ['properties called case', `MATCH (n) RETURN ${Array(20).fill('n.case').join(' + ')}`],
    ['a bare case at the end', 'WITH 1 AS case RETURN case'],
    ['a case in brackets', `WITH 1 AS case RETURN ${'(case)'.concat(' + (case)'.repeat(20))}`],
    ['eight CASE, whose END are names inside', cases(8, 'n.end')],
    ['brackets that are closed one after the other', `RETURN ${'[(1)], '.repeat(80)}1`],
    ['chains that are broken', `RETURN ${'a.b.c + '.repeat(80)}1`],
    ['steps of a pattern', `MATCH ${'(:A)-[:B]->'.repeat(70)}() RETURN 1`],
    ['entries of a map', `RETURN {${'a:1, '.repeat(80)}b:2}`],
    ['lists of lists', `RETURN [${'[0], '.repeat(80)}1]`],
    ['a quantified path', `MATCH ((a)-->(b)){1,3} RETURN ${'1 + '.repeat(80)}1`],
    ['NOT that are apart', `RETURN ${'NOT true AND '.repeat(80)}true`],
    ['list indexes that are apart', `RETURN ${'a[0] + '.repeat(80)}1`],
  ])('is not the length of %s', (_what, statement) => {
    expect(mistakeIn(statement)).toBeUndefined();
  });

  test.each([
    ['nine CASE, one in the other', cases(9, '1'), /nested more than 8 deep/],
    [
      'nine CASE -1',
      `RETURN ${'CASE -1 WHEN 1 THEN '.repeat(9)}1${' END'.repeat(9)}`,
      /nested more than 8 deep/,
    ],
    [
      'nine CASE of a parameter',
      `RETURN ${'CASE $x WHEN 1 THEN '.repeat(9)}1${' END'.repeat(9)}`,
      /nested more than 8 deep/,
    ],
    [
      'nine CASE of a text',
      `RETURN ${'CASE "x" WHEN 1 THEN '.repeat(9)}1${' END'.repeat(9)}`,
      /nested more than 8 deep/,
    ],
    [
      'nine CASE of a quoted name',
      `RETURN ${'CASE `AND` WHEN 1 THEN '.repeat(9)}1${' END'.repeat(9)}`,
      /nested more than 8 deep/,
    ],
    [
      'nine CASE in ELSE',
      `RETURN ${'CASE WHEN a THEN 1 ELSE '.repeat(9)}1${' END'.repeat(9)}`,
      /nested more than 8 deep/,
    ],
    [
      'a chain through indexes and properties',
      `RETURN a${'[0].b'.repeat(33)}`,
      /more than 64 \[ follow|more than 64 \. follow/,
    ],
    ['labels without end', `MATCH (n${':A'.repeat(65)}) RETURN n`, /more than 64 : follow one another/],
    ['indexes of what brackets hold', `RETURN (a)${'[0]'.repeat(65)}`, /more than 64 \[ follow one another/],
    ['indexes of a map', `RETURN {a:1}${'[0]'.repeat(65)}`, /more than 64 \[ follow one another/],
  ])('is refused: %s', (_what, statement, message) => {
    expect(mistakeIn(statement)?.message).toMatch(message);
  });
});

describe('one statement', () => {
  test.each([
    ['EXPLAIN', 'EXPLAIN RETURN 1', { prefix: 'EXPLAIN', body: 'RETURN 1', bodyStart: 8 }],
    ['nothing', '  RETURN 1  ', { prefix: null, body: 'RETURN 1', bodyStart: 2 }],
    ['a variable of that name', 'RETURN profile', { prefix: null, body: 'RETURN profile', bodyStart: 0 }],
  ])('with %s in front is taken apart', (_what, statement, parts) => {
    expect(checkText(statement)).toEqual({ ...parts, parameters: [] });
  });

  test.each([
    ['EXPLAIN PROFILE RETURN 1', 'Line 1, column 9: PROFILE is not possible in front of the statement.'],
    ['PROFILE EXPLAIN RETURN 1', 'Line 1, column 9: EXPLAIN is not possible in front of the statement.'],
    ['PROFILE CYPHER 5 RETURN 1', 'Line 1, column 9: CYPHER is not possible in front of the statement.'],
    ['EXPLAIN', 'Line 1, column 1: there is no statement.'],
    ['EXPLAIN ;', 'Line 1, column 1: there is no statement.'],
    [';', 'Line 1, column 1: there is no statement.'],
    ['RETURN 1;;', 'Line 1, column 10: a second statement begins; one is possible at a time.'],
    ['RETURN )', 'Line 1, column 8: ) closes nothing: no bracket is open.'],
    ['RETURN "\u0000"', 'Line 1, column 9: the invisible character U+0000 is not possible here.'],
    ['RETURN "\ud800"', 'Line 1, column 9: the invisible character U+D800 is not possible here.'],
    ['RETURN "\u{e0001}"', 'Line 1, column 9: the invisible character U+E0001 is not possible here.'],
    ['\\u0052ETURN 1', 'Line 1, column 1: escapes of the form \\uXXXX are not possible here.'],
    ['\u200bRETURN 1', 'Line 1, column 1: the invisible character U+200B is not possible here.'],
    ['RETURN "\\U0041"', 'Line 1, column 9: escapes of the form \\uXXXX are not possible here.'],
  ])('and nothing else: %j', (statement, message) => {
    expect(mistakeIn(statement)?.message).toBe(message);
  });

  test('may hold tabs and line ends', () => {
    expect(mistakeIn('RETURN\t1\r\n\n')).toBeUndefined();
  });
});
