import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  print,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { operations } from '../oracle/generate.js';
import { poolOf } from '../oracle/pool.js';
import { publicSchema as schema } from '../oracle/schema.js';
import { Store } from '../oracle/store.js';
import { write } from '../oracle/write.js';
import { asker, operation, type Ask } from '../plan/ask.js';
import { fromRoot, keptSeeds } from '../setup/graph.js';
import { Records, withIdentity } from './records.js';

// Nothing under a node depends on an argument above it: the ready operations, generated ones, and all fields of things that
// are reached by many ways must agree on every field of every object with an id.

const generated = 60;

let graph: Graph;
let ask: Ask;
const records = new Records(schema);

beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
});
afterAll(() => graph.close());

async function add(source: string, variables: Record<string, unknown> = {}): Promise<void> {
  const document = withIdentity(schema, parse(source));
  const { data, error } = await ask(print(document), variables);
  expect(error, source).toBeUndefined();
  records.add(document, variables, data);
  expect(records.contradictions, source).toEqual([]);
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** All fields of a type that need no argument: of things below it the id, of values their own plain fields. */
function everything(type: Composite): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const target = getNamedType(of);
    if (isLeafType(target)) return name;
    if (!isObjectType(target) && !isInterfaceType(target)) return [];
    if ('id' in target.getFields()) return `${name} { id }`;
    return target.name.endsWith('Connection') ? [] : `${name} { ${plain(target)} }`;
  });
  return fields.join(' ');
}

function plain(type: Composite): string {
  const leaves = Object.values(type.getFields()).filter(({ type: of }) => isLeafType(getNamedType(of)));
  return leaves.map(({ name }) => name).join(' ');
}

const things = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
const lists: Record<string, string> = {
  Entity: 'sources(first: 2) { totalCount nodes { locators document { id } } }',
  Actor: 'participations(first: 2) { totalCount edges { basis node { id } } }',
  Topic: 'participations(first: 2) { totalCount edges { basis node { id } } }',
};

/** What is asked of one type alone: all fields of all types at each place would be very long statements. */
function all(on: string): string {
  const type = things.find(({ name }) => name === on) as GraphQLObjectType;
  const paged = type.getInterfaces().map(({ name }) => lists[name] ?? '');
  return `... on ${on} { ${everything(type)} ${paged.join(' ')} }`;
}

/** The ways to things of a type: other root fields, and the same with other arguments. */
const ways: Record<string, string[]> = {
  Person: [
    'node(id: "person:ine-van-wymersch") { ALL }',
    'nodes(ids: ["person:jo-swyngedouw", "person:ine-van-wymersch"]) { ALL }',
    'people(filter: { organisation: ["organisation:dg-taxud"] }, first: 5) { edges { node { ALL } } }',
    'people(orderBy: { field: NAME, direction: DESC }, first: 5) { nodes { ALL } }',
    'search(text: "Wymersch", lang: "fr") { edges { name node { ALL } } nodes { ALL } }',
    'neighbourhood(id: "person:ine-van-wymersch", lang: "en", limit: 12) { nodes { title entity { ALL } } }',
    'neighbourhood(id: "person:ine-van-wymersch", lang: "fr", depth: 2) { nodes { title entity { ALL } } }',
    'paths(from: "person:ine-van-wymersch", to: "place:be") { nodes { ALL } hops { key from { ALL } to { ALL } } }',
    'paths(from: "place:be", to: "person:ine-van-wymersch") { nodes { ALL } hops { key from { ALL } to { ALL } } }',
  ],
  Participation: [
    'participations(first: 9) { edges { basis node { ALL } } }',
    ...['STATED', 'INFERRED', 'AGENDA'].map(
      (basis) =>
        `participations(filter: { threat: ["threat:drug-trafficking"], basis: [${basis}] }, first: 9) { edges { basis node { ALL agenda: topics(basis: [AGENDA]) { basis topic { id } } } } }`,
    ),
    'place(id: "place:be") { participations(first: 9, orderBy: { field: DATE, direction: ASC }) { nodes { ALL } } }',
    'threat(id: "threat:drug-trafficking") { participations(first: 9, filter: { status: [PLANNED] }) { edges { basis node { ALL } } } }',
    'event(id: "event:eu-hls-2024-antwerp") { participations(first: 9, filter: { roleGroup: SPEAKING }) { nodes { ALL } } }',
  ],
  Event: [
    'events(filter: { place: ["place:be"], from: "2023-01-01" }, first: 9) { nodes { ALL } }',
    'events(filter: { status: [PLANNED] }, first: 9) { nodes { ALL } }',
    'place(id: "place:be") { events(first: 9) { nodes { ALL } } }',
    'continuity(series: "series:asem-dgc") { editions { ALL } cells { edition { ALL } } }',
    'gaps(kind: ANNOUNCED_NOT_REPORTED, first: 9) { nodes { about { ALL } } }',
    'conflicts(first: 9) { nodes { about { ALL } values { things { ALL } } } }',
    'node(id: "event:eu-hls-2024-antwerp") { ALL }',
  ],
  Place: [
    'places(filter: { within: ["place:be"] }, first: 9) { nodes { ALL } }',
    'events(first: 9) { nodes { place { ALL country { ALL } } places(first: 2) { edges { status node { ALL } } } } }',
    'search(text: "Antw", types: [PLACE]) { nodes { ALL } }',
    'neighbourhood(id: "place:antwerp", types: [PLACE], lang: "vi") { nodes { entity { ALL } } }',
  ],
  Position: [
    'person(id: "person:ine-van-wymersch") { positions { ALL } }',
    'participations(filter: { person: ["person:ine-van-wymersch"] }) { nodes { position { ALL } } }',
    'organisation(id: "organisation:dg-taxud") { positions { ALL } }',
  ],
  Document: [
    'documents(filter: { language: ["fr"] }, first: 9) { nodes { ALL } }',
    'documents(orderBy: { field: PUBLISHED, direction: ASC }, first: 9) { nodes { ALL } }',
    'threat(id: "threat:drug-trafficking") { sources(first: 9) { nodes { document { ALL } } } }',
    'participations(first: 9) { nodes { evidence(first: 2) { basis document { ALL } } } }',
    'paths(from: "place:be", to: "threat:drug-trafficking") { hops { evidence(first: 2) { document { ALL } } } }',
  ],
  Priority: [
    'continuity(series: "series:asem-dgc") { priorities { ALL } cells { state priority { ALL } other { ALL } } }',
    'priorities(first: 9) { nodes { ALL } }',
    'event(id: "event:asem-dgc-13") { setsPriorities(first: 3) { edges { rank node { ALL } } } }',
  ],
};

describe('an object with an id is one object', () => {
  test('in all ready operations, each with its variables', async () => {
    const names = readdirSync(fromRoot('schema/operations')).flatMap((file) =>
      file.endsWith('.graphql') ? [file.slice(0, -'.graphql'.length)] : [],
    );
    for (const name of names) {
      const { source, variables } = operation(name);
      await add(source, variables);
      if (source.includes('$lang')) await add(source, { ...variables, lang: 'fr' });
    }
    expect(records.size).toBeGreaterThan(1000);
  });

  test.each(Object.entries(ways))('by each way to one: %s', async (type, asked) => {
    for (const way of asked) await add(`{ ${way.replaceAll('ALL', all(type))} }`);
    expect(records.contradictions).toEqual([]);
  });

  test('in generated operations', async () => {
    const store = await Store.open(graph);
    const sample = fc.sample(operations(await poolOf(store)), { seed: 20_240_523, numRuns: generated });
    const before = records.size;
    for (const { text, variables } of sample.map(write)) {
      const document = withIdentity(schema, parse(text));
      const { data, error } = await ask(print(document), variables);
      // Arguments that cannot be are generated too.
      if (error) continue;
      records.add(document, variables, data);
      expect(records.contradictions, text).toEqual([]);
    }
    expect(records.size).toBeGreaterThan(before + 500);
  });
});

describe('the comparison itself', () => {
  const strange = buildSchema(`
    type Query { path(from: ID!): [Hop!]!  hop: Hop!  thing(lang: String): Thing }
    type Hop { id: ID!  direction: String! }
    type Thing { key: String!  title: String!  id(of: String): ID }
  `);
  const document = (text: string) => withIdentity(strange, parse(text));
  const hop = (direction: string) => ({ __typename: 'Hop', id: 'h', direction });

  test('finds a field that depends on an argument above its object', () => {
    const found = new Records(strange);
    const question = document('query ($from: ID!) { path(from: $from) { direction } }');
    found.add(question, { from: 'a' }, { path: [hop('ALONG')] });
    expect(found.contradictions).toEqual([]);
    found.add(question, { from: 'b' }, { path: [hop('AGAINST')] });
    expect(found.contradictions).toEqual([
      { place: 'Hop:h.direction([])', values: ['"ALONG"', '"AGAINST"'] },
    ]);
  });

  test('finds one id on two types, and lets values without an id differ', () => {
    const found = new Records(strange);
    const thing = (title: string) => ({ thing: { __typename: 'Thing', key: 'h', title } });
    for (const lang of ['en', 'fr'])
      found.add(parse(`{ thing(lang: "${lang}") { __typename key title } }`), {}, thing(lang));
    expect(found.contradictions).toEqual([]);
    found.add(document('{ hop { direction } }'), {}, { hop: hop('ALONG') });
    found.add(document('{ thing { key } }'), {}, { thing: { __typename: 'Thing', id: 'h', key: 'h' } });
    expect(found.contradictions).toContainEqual({ place: 'id h', values: ['Hop', 'Thing'] });
  });
});
