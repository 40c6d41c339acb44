import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/adhoc/guard/guard.js';
import { allowedProcedures } from '../../../src/adhoc/guard/procedures.js';

function refusal(statement: string): { message: string; hint: string } {
  try {
    checkText(statement);
  } catch (error) {
    const { message, hint } = error as { message: string; hint: string };
    return { message, hint };
  }
  throw new Error('The statement was let through.');
}

describe('what is let through is taken apart', () => {
  test('prefix, body without comment and semicolon, parameters', () => {
    expect(
      checkText(
        '// who?\nprofile MATCH (p {id:$id}) // the person\nWHERE p.x IN $`a b` OR p.y = $id RETURN p; // end',
      ),
    ).toEqual({
      prefix: 'PROFILE',
      body: 'MATCH (p {id:$id}) // the person\nWHERE p.x IN $`a b` OR p.y = $id RETURN p',
      bodyStart: 16,
      parameters: ['id', 'a b'],
    });
  });

  test('a label computed at run time is no parameter', () => {
    expect(checkText('MATCH (n:$($a):$any($b)) RETURN $1')).toMatchObject({ parameters: ['a', 'b', '1'] });
  });
});

describe('a refusal says where, what, and what to write instead', () => {
  const procedures = `These may: ${allowedProcedures.join(', ')}.`;
  const onlyReads =
    'Statements here only read. Facts come in and go out with their document: import or retract it.';

  test.each([
    ['MATCH (n)\nDETACH DELETE n', 'Line 2, column 1: DETACH DELETE is not possible here.', onlyReads],
    [
      'MATCH (n) SET n.x = 1',
      'Line 1, column 11: SET is not possible here.',
      `${onlyReads} To compute a value, use WITH … AS.`,
    ],
    [
      "RETURN COLLECT { LOAD CSV FROM 'x' AS l RETURN l }",
      'Line 1, column 18: LOAD CSV is not possible here.',
      'No file or address is read here. Pass the rows as a parameter: UNWIND $rows AS row.',
    ],
    [
      'CALL `dbms`.listConfig()',
      'Line 1, column 1: the procedure dbms.listConfig may not be called here.',
      procedures,
    ],
    [
      "RETURN apoc.load.json('x')",
      'Line 1, column 8: the function apoc.load.json is not available here.',
      'SHOW BUILT IN FUNCTIONS lists what there is.',
    ],
    [
      'SHOW settings',
      'Line 1, column 1: SHOW SETTINGS is not possible here.',
      'SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES are possible.',
    ],
    [
      'USE system RETURN 1',
      'Line 1, column 1: USE is not possible here.',
      'There is one graph here: leave USE out.',
    ],
    [
      'CYPHER 5 RETURN 1',
      'Line 1, column 1: CYPHER is not possible in front of the statement.',
      'Write at most one EXPLAIN or PROFILE, and no options.',
    ],
    [
      'RETURN 1; RETURN 2',
      'Line 1, column 11: a second statement begins; one is possible at a time.',
      'Send them one after the other.',
    ],
    [
      '// nothing',
      'Line 1, column 1: there is no statement.',
      'For example: MATCH (p:Person) RETURN p.id LIMIT 10.',
    ],
    [
      'RETURN range(1, 2e6)',
      'Line 1, column 8: range() would make a list of 2000000 numbers; the limit is 1000000.',
      'Make the range smaller.',
    ],
    [
      'RETURN "a\u202eb"',
      'Line 1, column 10: the invisible character U+202E is not possible here.',
      'Remove it, or pass the text that needs it as a parameter.',
    ],
    [
      'RETURN "\\u0041"',
      'Line 1, column 9: escapes of the form \\uXXXX are not possible here.',
      'Write the character itself, or pass the text as a parameter.',
    ],
    ['RETURN [(1]', 'Line 1, column 11: ] closes nothing: ) is expected first.', 'Match the brackets.'],
    ['RETURN {a:1', 'Line 1, column 8: { is opened and never closed.', 'Match the brackets.'],
  ])('%j', (statement, message, hint) => {
    expect(refusal(statement)).toEqual({ message, hint });
  });
});

/** `inside(3, '(', '1', ')')` is `(((1)))`. */
function inside(times: number, before: string, core: string, after: string): string {
  return before.repeat(times) + core + after.repeat(times);
}

describe('what would overflow the parser or keep the planner busy for ever is refused', () => {
  test.each([
    [
      'characters',
      `RETURN '${'x'.repeat(9_991)}'`,
      `RETURN '${'x'.repeat(9_992)}'`,
      'the statement has 10001 characters; the limit is 10000.',
    ],
    [
      'tokens',
      `RETURN ${'1+'.repeat(1_499)}1`,
      `RETURN ${'1+'.repeat(1_499)}-1`,
      'the statement has 3001 words and symbols; the limit is 3000.',
    ],
    [
      'brackets',
      `RETURN ${inside(64, '(', '1', ')')}`,
      `RETURN ${inside(65, '(', '1', ')')}`,
      'brackets are nested more than 64 deep.',
    ],
    [
      'brackets of all kinds',
      `RETURN ${inside(21, '[{a:(', '1', ')}]')}`,
      `RETURN ${inside(22, '[{a:(', '1', ')}]')}`,
      'brackets are nested more than 64 deep.',
    ],
    ['subqueries', exists(8), exists(9), nestedTooDeep()],
    ['subqueries of CALL', calls(8), calls(9), nestedTooDeep()],
    [
      'CASE',
      `RETURN ${inside(8, 'CASE ', '1', ' WHEN 1 THEN 1 END')}`,
      `RETURN ${inside(9, 'CASE ', '1', ' WHEN 1 THEN 1 END')}`,
      nestedTooDeep(),
    ],
    ['CASE in subqueries', mixed(4), mixed(5), nestedTooDeep()],
    [
      'pattern comprehensions',
      `MATCH (a) RETURN ${inside(8, '[(a)--(b) | ', '1', ']')}`,
      `MATCH (a) RETURN ${inside(9, '[p = (a)--(b) | ', '1', ']')}`,
      nestedTooDeep(),
    ],
    [
      'variables called end',
      `RETURN ${'CASE end + '.repeat(8)}1`,
      `RETURN ${'CASE end + '.repeat(9)}1`,
      nestedTooDeep(),
    ],
    [
      'NOT',
      `RETURN ${'NOT '.repeat(64)}true`,
      `RETURN ${'NOT '.repeat(65)}true`,
      'more than 64 NOT follow one another.',
    ],
    [
      '!',
      `MATCH (n:${'!'.repeat(63)}A) RETURN n`,
      `MATCH (n:${'!'.repeat(64)}A) RETURN n`,
      'more than 64 ! follow one another.',
    ],
    [
      'properties',
      `RETURN $x${'.a'.repeat(64)}`,
      `RETURN $x${'.a'.repeat(65)}`,
      'more than 64 . follow one another.',
    ],
    [
      'indexes',
      `RETURN $x${'[0]'.repeat(64)}`,
      `RETURN $x${'[0]'.repeat(65)}`,
      'more than 64 [ follow one another.',
    ],
  ])('%s', (_, atLimit, beyond, message) => {
    expect(() => checkText(atLimit)).not.toThrow();
    expect(refusal(beyond).message.replace(/^Line \d+, column \d+: /, '')).toBe(message);
  });

  test('a hundred CASE one after the other, and no more', () => {
    const cases = (count: number): string =>
      `RETURN [${Array(count).fill('CASE WHEN true THEN 1 END').join(', ')}]`;
    expect(() => checkText(cases(100))).not.toThrow();
    expect(refusal(cases(101)).message).toBe('Line 1, column 1: there are more than 100 words CASE.');
  });
});

function exists(depth: number): string {
  return `MATCH (a) WHERE ${inside(depth, 'EXISTS { MATCH (a)--(b) WHERE ', 'true', '}')} RETURN a`;
}

function calls(depth: number): string {
  return `${inside(depth, 'CALL () { ', 'RETURN 1 AS x', ' } RETURN x').replace(/ RETURN x$/, '')} RETURN *`;
}

function mixed(depth: number): string {
  return `RETURN ${inside(depth, 'CASE WHEN COUNT { RETURN ', '1', ' AS x } THEN 1 END')}`;
}

function nestedTooDeep(): string {
  return 'subqueries, CASE and pattern comprehensions are nested more than 8 deep.';
}
