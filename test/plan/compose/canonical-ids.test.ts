import { buildSchema, GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { canonicalIds } from '../../../src/plan/compose/canonical-ids.js';

const schema = buildSchema(`
  input Filter { person: [ID!] place: ID text: String inner: Filter }
  type Query { find(id: ID, ids: [[ID!]!], filter: Filter, name: String, first: Int): Int }
`);
const { args = [] } = (schema.getType('Query') as GraphQLObjectType).getFields()['find'] ?? {};
const canonical = (id: string): string => (id === 'person:bo' ? 'person:ada' : id);

describe('the ids among arguments', () => {
  test('become those that they were merged into, wherever they stand', () => {
    const given = {
      id: 'person:bo',
      ids: [['person:bo', 'person:cy'], []],
      filter: { person: ['person:bo'], place: null, inner: { place: 'person:bo' } },
    };
    expect(canonicalIds(args, given, canonical)).toEqual({
      id: 'person:ada',
      ids: [['person:ada', 'person:cy'], []],
      filter: { person: ['person:ada'], place: null, inner: { place: 'person:ada' } },
    });
  });

  test('are not looked for in texts and numbers, nor added where they are missing', () => {
    const given = { name: 'person:bo', first: 3, filter: { text: 'person:bo' } };
    expect(canonicalIds(args, given, canonical)).toEqual(given);
  });

  test('stay where nothing was merged', () => {
    const given = { id: 'person:bo' };
    expect(canonicalIds(args, given, undefined)).toBe(given);
  });

  test('are no longer than any id of the graph, and say where they stand', () => {
    const long = 'a'.repeat(201);
    const given = { filter: { inner: { person: ['person:bo', long] } } };
    const said = 'filter.inner.person: expected an id, of at most 200 letters; found one of 201.';
    expect(() => canonicalIds(args, given, canonical)).toThrow(said);
    expect(() => canonicalIds(args, { ids: [[long]] }, undefined)).toThrow('ids: expected an id');
  });
});

describe('the texts of filters', () => {
  test('are composed, as those of the graph are', () => {
    const given = { name: 'Jose\u0301', filter: { inner: { text: 'Jose\u0301\u00a0N' } } };
    const asked = { name: 'Jose\u0301', filter: { inner: { text: 'Jos\u00e9 N' } } };
    expect(canonicalIds(args, given, canonical)).toEqual(asked);
  });

  test('are no longer than any name of the graph', () => {
    const given = { filter: { text: '\u{20000}'.repeat(1001) } };
    const said = 'filter.text: expected a text, of at most 1000 letters; found one of 1001.';
    expect(() => canonicalIds(args, given, canonical)).toThrow(said);
  });
});
