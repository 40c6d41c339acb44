import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Deadline } from '../../../src/base/deadline.js';
import { checkText } from '../../../src/adhoc/guard/guard.js';
import { AppError } from '../../../src/base/errors.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import { driverCode } from '../../../src/database/graph/driver-errors.js';
import { ownEngine } from '../../setup/own.js';

// Payloads that give themselves away: where Neo4j sees the clause it looks for the procedure, or for the address.
const payloads = [
  ['CALL', 'dbms', '.', 'noSuchThing', '(', ')', 'YIELD', 'x', 'RETURN', 'x'],
  ['CALL', '`dbms`', '.', '`noSuchThing`', '(', ')', 'YIELD', 'x', 'RETURN', 'x'],
  ['LOAD', 'CSV', 'FROM', "'http://127.0.0.1:1/'", 'AS', 'x', 'RETURN', 'x'],
  ['LOAD', 'CSV', 'WITH', 'HEADERS', 'FROM', '"http://127.0.0.1:1/"', 'AS', 'x', 'RETURN', 'x'],
];
const giveaways = [
  'Neo.ClientError.Procedure.ProcedureNotFound',
  'Neo.ClientError.Statement.ExternalResourceFailed',
];

/** Statements around a payload: as a clause, hidden in an expression, or where it should be mere text. */
const carriers: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `WITH 1 AS a ${payload}`,
  (payload) => `RETURN COLLECT { ${payload} } AS a`,
  (payload) => `RETURN [y IN [1] | COUNT { ${payload} }] AS a`,
  (payload) => `RETURN CASE WHEN EXISTS { ${payload} } THEN 1 END AS a`,
  (payload) => `CALL { ${payload} } RETURN 1 AS a`,
  (payload) => `RETURN 1 AS a // ${payload}`,
  (payload) => `RETURN 1 AS a /* ${payload} */`,
  (payload) => `RETURN '${payload.replaceAll("'", '"')}' AS a`,
  (payload) => `RETURN "${payload.replaceAll('"', "'")}" AS a`,
  (payload) => `RETURN 1 AS \`${payload.replaceAll('`', '')}\``,
  (payload) => `WITH '//' AS a, "/*" AS b, 1 AS \`'\` ${payload}`,
];

const gaps = [
  '',
  ' ',
  '\n',
  '\t',
  '\r',
  '\r\n',
  '\u00a0',
  '\u2003',
  '\u2028',
  '\u205f',
  '\u3000',
  '\u001f',
  '\u200b',
];
const comments = ['/**/', "/* ' */", '/* ` */', '/*/*/', '// "\n', '//\r', "// '\u2028\n"];
const changes = [
  ...gaps,
  ...comments,
  "'",
  '"',
  '`',
  '\\',
  '/',
  '*',
  '/*',
  '*/',
  '//',
  '``',
  "\\'",
  '$',
  '.',
  '1',
  ';',
  '\\u0020',
];

const gap = fc.oneof({ weight: 6, arbitrary: fc.constant(' ') }, fc.constantFrom(...gaps, ...comments));

const written = fc
  .tuple(fc.constantFrom(...payloads), fc.array(gap, { minLength: 12, maxLength: 12 }), fc.boolean())
  .map(([words, between, lower]) => {
    const text = words.map((word, index) => word + between[index]).join('');
    return lower ? text.replace(/CALL|LOAD|CSV/g, (word) => word.toLowerCase()) : text;
  });

/** A change at a place: something put in, or characters taken out. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.integer({ min: 0, max: 2 }),
  in: fc.constantFrom('', ...changes),
});

const hostile = fc
  .tuple(written, fc.constantFrom(...carriers), fc.array(change, { maxLength: 3 }))
  .map(([payload, carry, edits]) => edits.reduce(edit, carry(payload)));

function edit(text: string, { at, out, in: put }: { at: number; out: number; in: string }): string {
  const place = Math.round(at * text.length);
  return text.slice(0, place) + put + text.slice(place + out);
}

let reader: AdhocReader;

beforeAll(() => {
  reader = new AdhocReader(ownEngine());
});

afterAll(() => reader.close());

/** The code with which Neo4j refuses the statement as it is, without any guard; '' if it runs. */
async function codeOf(statement: string): Promise<string> {
  try {
    await reader.stream(statement, {}, { deadline: new Deadline(60_000) }, () => true);
    return '';
  } catch (error) {
    return error instanceof AppError ? driverCode(error.cause) : 'not ours';
  }
}

function isLetThrough(statement: string): boolean {
  try {
    checkText(statement);
    return true;
  } catch {
    return false;
  }
}

describe('what the text guard lets through never reaches a file, an address or a procedure', () => {
  test('though without the guard it would', async () => {
    const clauses = carriers.slice(0, 6).flatMap((carry) => payloads.map((words) => carry(words.join(' '))));
    const silent = [];
    for (const statement of clauses) {
      if (!giveaways.includes(await codeOf(statement))) silent.push(statement);
    }
    expect(silent).toEqual([]);
    expect(clauses.filter(isLetThrough)).toEqual([]);
  });

  test('in 500 changed statements', async () => {
    let letThrough = 0;
    const property = fc.asyncProperty(hostile, async (statement) => {
      if (!isLetThrough(statement)) return;
      letThrough += 1;
      expect(giveaways).not.toContain(await codeOf(statement));
    });
    await fc.assert(property, { numRuns: 500 });
    expect(letThrough).toBeGreaterThan(50);
  });
});
