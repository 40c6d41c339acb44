import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow, sources, usersOf } from './statement-users.js';

// A page that can be false: the header of each statement names the files that use it, all of them and no others.

/** Statements that people run by name. */
const exempt = /^questions\//;

const files = filesBelow('cypher', '.cypher');
const names = files.map((file) => file.slice('cypher/'.length, -'.cypher'.length));
const users = usersOf(names, sources());

/** The files that a header names as users: all paths from `Used by` on. */
function namedIn(file: string): string[] {
  const [, told = ''] = /^\/\/ Used by\b((?:.|\n\/\/)*)/m.exec(readFileSync(file, 'utf8')) ?? [];
  return [...told.matchAll(/src\/[\w./-]+\.ts/g)].map(([path]) => path).sort();
}

test.each(names.filter((name) => !exempt.test(name)))('%s names who uses it', (name) => {
  const using = users.get(name) ?? [];
  expect(using).not.toEqual([]);
  expect(namedIn(`cypher/${name}.cypher`)).toEqual([...using].sort());
});

test('a use is found by the name, and by a beginning with what the file or its folder knows to follow', () => {
  const statements = [
    'import/lock',
    'import/copy-dates',
    'import/existing-within',
    'gaps/one-more',
    'rules/a',
    'rules/b',
  ];
  const found = usersOf(statements, [
    { path: 'a/lock.ts', code: "run(statement('import/lock'))" },
    { path: 'a/copy.ts', code: "statement(`import/${name}`); run('copy-dates'); run(`existing-${type}`)" },
    { path: 'b/gaps.ts', code: 'statement(`gaps/${kind.toLowerCase()}`)' },
    { path: 'b/type.ts', code: "const Kind = { ONE_MORE: 'ONE_MORE' }" },
    { path: 'c/rules.ts', code: 'readdirSync(folder).map((file) => statement(`rules/${file}`))' },
    { path: 'c/other.ts', code: "'import/locks' + lock" },
  ]);
  expect(Object.fromEntries(found)).toEqual({
    'import/lock': ['a/lock.ts'],
    'import/copy-dates': ['a/copy.ts'],
    'import/existing-within': ['a/copy.ts'],
    'gaps/one-more': ['b/gaps.ts'],
    'rules/a': ['c/rules.ts'],
    'rules/b': ['c/rules.ts'],
  });
});
