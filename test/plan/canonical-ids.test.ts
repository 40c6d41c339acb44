import { buildSchema, GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { canonicalIds } from '../../src/plan/canonical-ids.js';

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
});
