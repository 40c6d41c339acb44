import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, printSchema } from 'graphql';
import * as next from 'graphql-17';
import { describe, expect, test } from 'vitest';
import { typeOfId } from '../../src/plan/declare/registry.js';
import '../../src/schema.js';
import { operation } from '../plan/ask.js';
import { fromRoot } from '../setup/graph.js';

// type-graphql holds the project on graphql 16. These tests keep the way to 17 known: what we publish and what is asked must
// be the same under both, and our sources must use nothing that is gone there.

const sdl = readFileSync(fromRoot('schema/schema.graphql'), 'utf8');
const schema = next.buildSchema(sdl);
const names = readdirSync(fromRoot('test/operations/answers')).map((file) => file.replace('.json', ''));

test('the schema is valid, and reads the same as under 16', () => {
  expect(next.version).toMatch(/^17\./);
  expect(next.validateSchema(schema)).toEqual([]);
  expect(next.printSchema(schema)).toBe(printSchema(buildSchema(sdl)));
});

type Source = Readonly<Record<string, unknown>>;

/** What the answers leave out, as it differs from one load to the next. */
const ofTheMoment = { schemaVersion: '1', dataVersion: '1', loadedAt: '2026-01-01T00:00:00.000Z' };

function answerTo(name: string): Source {
  const answer = JSON.parse(readFileSync(fromRoot(`test/operations/answers/${name}.json`), 'utf8')) as Source;
  return name === 'Meta' ? { meta: { ...ofTheMoment, ...(answer['meta'] as object) } } : answer;
}

/** An answer has its values under their response keys; a thing in it tells its type by its name or by its id. */
const replay: Pick<next.ExecutionArgs, 'fieldResolver' | 'typeResolver'> = {
  fieldResolver: (source: Source, _args, _context, { path }) => source[path.key],
  typeResolver: ({ __typename: typeName, id }: Source) =>
    typeof typeName === 'string' ? typeName : typeOfId(String(id)),
};

describe.each(names)('%s', (name) => {
  const { source, variables } = operation(name);
  const document = next.parse(source);

  test('is valid', () => {
    expect(next.validate(schema, document)).toEqual([]);
  });

  test('answers from the same values as it does under 16', async () => {
    const rootValue = answerTo(name);
    const result = await next.execute({
      schema,
      document,
      variableValues: variables,
      rootValue,
      ...replay,
    });
    expect(JSON.stringify(result)).toBe(JSON.stringify({ data: rootValue }));
  });
});

/** The names of values, not of types, that our sources take from graphql, each with a file that does. */
function importedNames(): Map<string, string> {
  const files = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' });
  const found = new Map<string, string>();
  for (const file of files.filter((each) => each.endsWith('.ts'))) {
    const text = readFileSync(fromRoot(`src/${file}`), 'utf8');
    for (const [, list = ''] of text.matchAll(/^import \{([^}]*)\} from 'graphql';/gm))
      for (const one of list.split(',').map((each) => each.trim()))
        if (one !== '' && !one.startsWith('type ')) found.set(one, file);
  }
  return found;
}

test('our sources take from graphql what 17 has too', () => {
  const taken = importedNames();
  expect(taken.size).toBeGreaterThan(20);
  expect([...taken].filter(([name]) => !(name in next))).toEqual([]);
});

test('our sources take nothing from the inside of graphql', () => {
  const files = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' });
  const inside = files.filter(
    (file) =>
      file.endsWith('.ts') && readFileSync(fromRoot(`src/${file}`), 'utf8').includes(`from 'graphql/`),
  );
  expect(inside).toEqual([]);
});
