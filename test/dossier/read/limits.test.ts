import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.js';
import { exportFiles } from '../../../src/commands/export-formats.js';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import { takeSnapshot, whole } from '../../../src/keep/snapshot/snapshot.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { buildSchema } from '../../../src/schema.js';
import { asker, type Ask } from '../../plan/ask.js';
import { emptyGraph, importText, testFoundation } from '../../setup/graph.js';
import { atLimits, dossierSchema, full, longText, spotsOf, withAt, type Schema } from './at-limits.js';

// What the table of limits allows goes through the format, the database, every question and every export; one letter,
// one entry or one unit more is refused by name.

let graph: Graph;
let foundation: Foundation;
let ask: Ask;
beforeAll(async () => {
  graph = await emptyGraph();
  foundation = await testFoundation();
  ask = await asker(graph);
});
afterAll(() => graph.close());

function findingsOf(dossier: unknown): string[] {
  return parseDossier(JSON.stringify(dossier), 'x', foundation.vocabulary).findings.map(formatFinding);
}

test('every text, list and number of the format has a bound', () => {
  const unbounded: string[] = [];
  const look = (schema: Schema, path: string): void => {
    const { type, maxLength, maxItems, maximum } = schema;
    const bounds: Record<string, unknown> = {
      string: maxLength,
      array: maxItems,
      integer: maximum,
      number: maximum,
    };
    if (typeof type === 'string' && type in bounds && bounds[type] === undefined) unbounded.push(path);
    for (const [key, inner] of Object.entries(schema))
      if (typeof inner === 'object') look(inner as Schema, `${path}/${key}`);
  };
  look({ $defs: dossierSchema.$defs ?? {} }, '');
  expect(unbounded).toEqual([]);
});

describe('one beyond', () => {
  const spots = spotsOf(full).filter(({ path }) => path.length > 1);

  test('the dossier in which every key is written is valid', () => expect(findingsOf(full)).toEqual([]));

  test.each(spots.filter((spot) => typeof spot.value === 'string' && longText(spot, 'x') !== undefined))(
    'letter of $path is refused with its limit and length',
    (spot) => {
      const { maxLength = 0 } = spot.schema;
      const said = findingsOf(withAt(full, spot.path, longText(spot, 'x', 1)));
      expect(said.join('\n')).toContain(`expected at most ${maxLength} letters, found ${maxLength + 1}`);
    },
  );

  test.each(spots.filter(({ value }) => typeof value === 'number'))(
    'of $path is refused',
    ({ path, schema }) => {
      const said = findingsOf(withAt(full, path, (schema.maximum ?? 0) + 1));
      expect(said.join('\n')).toMatch(/expected (at most \d+|a number that can be kept exactly), found \d+/);
    },
  );

  test.each(spots.filter(({ value }) => Array.isArray(value)))(
    'entry of $path is refused',
    ({ path, schema, value }) => {
      const { maxItems = 0 } = schema;
      const [first] = value as unknown[];
      const list = Array.from({ length: maxItems + 1 }, () => first);
      expect(findingsOf(withAt(full, path, list)).join('\n')).toContain(
        `at most ${maxItems} entries, found ${maxItems + 1}`,
      );
    },
  );

  test('fact of one participation for each who and topic is refused', () => {
    const { who, about } = limits.items;
    const participation = {
      ...full.participations[0],
      who: Array.from({ length: who }, (_, index) => `person:p${index}`),
      about: Array.from({ length: about }, (_, index) => `threat:t${index}`),
    };
    const said = findingsOf({ ...full, participations: [participation] }).join('\n');
    expect(said).toContain(
      `expected at most ${limits.facts} facts: each who with each of its topics, found 50500`,
    );
  });
});

/** Letters of one byte and of four; one that its compatible form makes eighteen of; one word, and many. */
describe.each(['x', '\u{20000}', '\uFDFA', 'x '])('at each limit, in letters like %j', (letter) => {
  const dossier = atLimits(letter.trim());
  const text = JSON.stringify(letter === 'x ' ? spaced(dossier) : dossier);

  test('the dossier is valid and is imported', async () => {
    const { findings } = parseDossier(text, 'x', foundation.vocabulary);
    expect(findings.map(formatFinding)).toEqual([]);
    const { added } = await importText(graph, foundation, text);
    expect(added).toBeGreaterThan(50);
  });

  test('every question on it is answered', { timeout: 600_000 }, async () => {
    for (const question of questions()) {
      const { error } = await ask(question);
      expect([question, error]).toEqual([question, undefined]);
    }
  });

  test('a page goes on behind the longest name', async () => {
    const page = '{ people(first: 1) { pageInfo { endCursor } nodes { id name } } }';
    const { data } = await ask(page);
    const { endCursor } = (data as { people: { pageInfo: { endCursor: string } } }).people.pageInfo;
    const { error } = await ask(`{ people(first: 1, after: ${JSON.stringify(endCursor)}) { nodes { id } } }`);
    expect(error).toBeUndefined();
  });

  test('every export has it', async () => {
    for (const file of exportFiles) {
      let letters = 0;
      for await (const part of whole(await takeSnapshot(graph), file.write)) letters += part.length;
      expect(letters).toBeGreaterThan(1000);
    }
  });
});

/** The same with a space in the middle of names, which then are of many words. */
function spaced(dossier: typeof full): unknown {
  return JSON.parse(JSON.stringify(dossier).replaceAll(/x{20}/g, `${'x '.repeat(9)}xx`)) as unknown;
}

/** Of every list of things all that can be asked without arguments, two levels deep. */
function questions(): string[] {
  const root = buildSchema().getQueryType()?.getFields() ?? {};
  const lists = Object.values(root).filter(({ type, args }) => {
    return getNamedType(type).name.endsWith('Connection') && !args.some(isRequiredArgument);
  });
  return lists.flatMap(({ name, type }) => {
    const of = getNamedType(type);
    const node = isObjectType(of) ? getNamedType(of.getFields()['nodes']?.type ?? of) : of;
    return chunksOf(fieldsOf(node)).map(
      (fields) => `{ ${name}(first: 100) { totalCount nodes { ${fields.join(' ')} } } }`,
    );
  });
}

/** Several fields share a question: to plan each takes far longer than to answer it. */
function chunksOf(fields: string[]): string[][] {
  const size = 6;
  const starts = [...Array(Math.ceil(fields.length / size)).keys()];
  return starts.map((start) => fields.slice(start * size, (start + 1) * size));
}

function fieldsOf(type: GraphQLNamedType): string[] {
  if (!isObjectType(type)) return ['__typename'];
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const objects = fields.filter((field) => isObjectType(getNamedType(field.type)));
  return [
    leaves.join(' '),
    ...objects.map((field) => `${field.name} { ${leavesOf(getNamedType(field.type))} }`),
  ];
}

function leavesOf(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  return ['__typename', ...leaves, ...(type.getFields()['nodes'] ? ['nodes { __typename }'] : [])].join(' ');
}

test('a name that is found is found by its beginning, however long it is', async () => {
  const { data, error } = await ask('{ search(text: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") { totalCount } }');
  expect([error, data]).toEqual([undefined, { search: { totalCount: expect.any(Number) } }]);
});

test.each(['id', 'ids'])('a longer %s than any thing has is a mistake of the caller', async (argument) => {
  const id = 'a'.repeat(limits.letters.id + 1);
  const { error } = await ask(
    argument === 'id' ? `{ node(id: "${id}") { id } }` : `{ nodes(ids: ["${id}"]) { id } }`,
  );
  expect(String(error?.message ?? error)).toContain(
    `expected an id, of at most ${limits.letters.id} letters; found one of`,
  );
});

test('as many facts as a dossier may state go into the database at once', { timeout: 600_000 }, async () => {
  const who = Array.from({ length: limits.items.who }, (_, index) => `person:p${index}`);
  const about = Array.from({ length: limits.facts / limits.items.who - 1 }, (_, index) => `threat:t${index}`);
  const thing = (id: string): object => ({ id, label: { en: id }, at: 'p1' });
  const text = JSON.stringify({
    ...full,
    document: { ...full.document, id: 'many', translationOf: undefined },
    people: [...full.people, ...who.map(thing)],
    threats: [...full.threats, ...about.map(thing)],
    participations: [{ who, about, event: 'event:part', role: 'speaker', at: 'p1' }],
  });
  const { added } = await importText(graph, foundation, text);
  expect(added).toBeGreaterThan(limits.facts);
});
