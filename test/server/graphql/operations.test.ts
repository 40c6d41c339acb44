import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../src/base/errors.js';
import { readOperations } from '../../../src/server/graphql/operations.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const titles = async () => (await readOperations(folder)).map(({ title }) => title);

test('a file becomes a tab with its name, its question and its variables', async () => {
  const query =
    '# Who spoke in Hạ Long?\n#\n#   And who listened?\nquery Speakers($at: ID!) { event(id: $at) { id } }\n# end\n';
  write('Speakers.graphql', query);
  write('Speakers.json', '{ "at": "event:ha-long" }\n');
  write('notes.txt', 'not an operation');
  expect(await readOperations(folder)).toEqual([
    {
      title: 'Speakers',
      about: 'Who spoke in Hạ Long?\n\n  And who listened?',
      query,
      variables: '{ "at": "event:ha-long" }',
    },
  ]);
});

test('tabs come by file name, those of order.json first', async () => {
  for (const name of ['C', 'A', 'B']) write(`${name}.graphql`, `query ${name} { a }`);
  expect(await titles()).toEqual(['A', 'B', 'C']);
  write('order.json', '["C", "Absent"]');
  expect(await titles()).toEqual(['C', 'A', 'B']);
});

test('fragments may stand beside the operation', async () => {
  write('A.graphql', 'query A { ...f } fragment f on Query { a }');
  expect(await titles()).toEqual(['A']);
});

test('a folder that is not there has no operations', async () => {
  expect(await readOperations(join(folder, 'absent'))).toEqual([]);
});

test.each([
  ['A.graphql', '{ a }', 'expected one named operation; found 1 operations, the first named nothing.'],
  [
    'A.graphql',
    'query A { a } query B { b }',
    'expected one named operation; found 2 operations, the first named A.',
  ],
  [
    'A.graphql',
    'fragment f on Q { a }',
    'expected one named operation; found 0 operations, the first named nothing.',
  ],
  ['A.graphql', 'query A {', 'expected a GraphQL document; found Syntax Error: Expected Name, found <EOF>.'],
  ['A.json', '[1]', 'expected an object of variables; found [1].'],
  ['order.json', '{}', 'expected an array of operation names; found {}.'],
])('%s with %s is refused by name', async (name, text, complaint) => {
  write('A.graphql', 'query A { a }');
  write(name, text);
  const error = await readOperations(folder).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).message).toBe(`${join(folder, name)}: ${complaint}`);
});
