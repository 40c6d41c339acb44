import { describe, expect, test } from 'vitest';
import { lex, place, word } from '../../../src/adhoc/guard/lexer.js';

/** Kind and value of each token, on one line each. */
function tokens(statement: string): string[] {
  return lex(statement).map(({ kind, value }) => `${kind} ${value}`);
}

describe('a statement is cut into tokens as Neo4j cuts it', () => {
  test('names, symbols, parameters and numbers', () => {
    expect(tokens('MATCH (p:Person {id:$id})-[:BY*1..3]->(q) RETURN p.id <> 1_000.5e-3')).toEqual([
      'name MATCH',
      'symbol (',
      'name p',
      'symbol :',
      'name Person',
      'symbol {',
      'name id',
      'symbol :',
      'parameter id',
      'symbol }',
      'symbol )',
      'symbol -',
      'symbol [',
      'symbol :',
      'name BY',
      'symbol *',
      'number 1',
      'symbol ..',
      'number 3',
      'symbol ]',
      'symbol -',
      'symbol >',
      'symbol (',
      'name q',
      'symbol )',
      'name RETURN',
      'name p',
      'symbol .',
      'name id',
      'symbol <>',
      'number 1_000.5e-3',
    ]);
  });

  test('comments and white space of every kind are left out', () => {
    const blanks =
      '\t\n\v\f\r\u001c\u001d\u001e\u001f \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000';
    expect(tokens(`a${blanks}b/* '*/c// "d\ne//f`)).toEqual(['name a', 'name b', 'name c', 'name e']);
  });

  test('a line comment ends at a line feed or carriage return only', () => {
    expect(tokens('a // b\u2028c\u0085d\re')).toEqual(['name a', 'name e']);
  });

  test('strings keep what is in them, escaped marks included', () => {
    expect(tokens(String.raw`'a \' // b' + "c /* \" */" + '\\' + 'd`.concat("\n'"))).toEqual([
      String.raw`string 'a \' // b'`,
      'symbol +',
      String.raw`string "c /* \" */"`,
      'symbol +',
      String.raw`string '\\'`,
      'symbol +',
      "string 'd\n'",
    ]);
  });

  test('names in backquotes lose them, and two in a row stand for one', () => {
    expect(tokens('`CALL`.`a``b` + $`a ``b`')).toEqual([
      'quoted CALL',
      'symbol .',
      'quoted a`b',
      'symbol +',
      'parameter a `b',
    ]);
  });

  test('letters of all scripts make names; $ goes on in one', () => {
    expect(tokens('élan 漢字 a$b _x2 ⅷ')).toEqual([
      'name élan',
      'name 漢字',
      'name a$b',
      'name _x2',
      'name ⅷ',
    ]);
  });

  test('dots between numbers are read as ranges, in front of digits as part of the number', () => {
    expect(tokens('1..3 *..2 [.5..] n.5')).toEqual([
      'number 1',
      'symbol ..',
      'number 3',
      'symbol *',
      'symbol ..',
      'number 2',
      'symbol [',
      'number .5',
      'symbol ..',
      'symbol ]',
      'name n',
      'number .5',
    ]);
  });

  test('$ in front of a bracket is a label computed at run time', () => {
    expect(tokens('(:$(x))')).toEqual([
      'symbol (',
      'symbol :',
      'symbol $',
      'symbol (',
      'name x',
      'symbol )',
      'symbol )',
    ]);
  });

  test('only ASCII letters make a keyword', () => {
    expect(lex('cAlL ſet `CALL`').map(word)).toEqual(['CALL', 'ſET', '']);
  });
});

describe('what has no reading is refused with its place', () => {
  test.each([
    ["RETURN 'x", "Line 1, column 8: A string is opened with ' and not closed with the same mark."],
    ['RETURN\n  "x\'', 'Line 2, column 3: A string is opened with " and not closed with the same mark.'],
    ["RETURN 'x\\'", "Line 1, column 8: A string is opened with ' and not closed with the same mark."],
    ['RETURN `x', 'Line 1, column 8: A name is opened with ` and not closed with the same mark.'],
    ['RETURN `x``', 'Line 1, column 8: A name is opened with ` and not closed with the same mark.'],
    ['RETURN 1 /*/', 'Line 1, column 10: A comment is opened with /* and not closed with */.'],
    ['RETURN 1 /*/*/* x */', 'Line 1, column 10: A comment begins inside a comment.'],
    ['RETURN 1 /*/ */', 'Line 1, column 10: A comment begins inside a comment.'],
    ['RETURN 1 /* a /* b */', 'Line 1, column 10: A comment begins inside a comment.'],
    ['RETURN $ x', 'Line 1, column 8: A $ needs the name of a parameter directly behind it.'],
    ['RETURN 1CALL', 'Line 1, column 8: 1CALL is not a number that Cypher knows.'],
    ['RETURN 1e-x', 'Line 1, column 8: 1e is not a number that Cypher knows.'],
    ['RETURN 0xg', 'Line 1, column 8: 0xg is not a number that Cypher knows.'],
    ['RETURN 1.x', 'Line 1, column 8: 1 is not a number that Cypher knows.'],
    ['RETURN 1__0', 'Line 1, column 8: 1__0 is not a number that Cypher knows.'],
    ['RETURN 😀 # 1', 'Line 1, column 8: Cypher has no use for the character 😀 here.'],
    ['RETURN 1 # 1', 'Line 1, column 10: Cypher has no use for the character # here.'],
  ])('%j', (statement, message) => {
    expect(() => lex(statement)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message }));
  });
});

test('a place counts lines of every ending, and characters rather than units', () => {
  expect(place('a\nb\r\nc\rd😀e', 9)).toBe('Line 4, column 3');
});
