import { GraphQLObjectType, GraphQLSchema, GraphQLString, isObjectType, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { installResolvers } from '../../../src/plan/answer/install-resolvers.js';
import { fragmentsOf } from '../../../src/plan/compose/collect.js';
import { survey } from '../../../src/plan/compose/survey.js';
import { ofTheData, ofTheMoment } from '../../../src/plan/declare/lasting.js';
import { buildSchema } from '../../../src/schema.js';

// Which answers the data version fixes: each root field says so, and those that are not fixed say so wherever they are.

const schemaWith = (extensions: Record<string, unknown>): GraphQLSchema =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { fresh: { type: GraphQLString, extensions } } }),
  });

test('a root field that does not say what fixes its value stops the start', () => {
  expect(() => installResolvers(schemaWith({}))).toThrow(
    'Query.fresh does not say what fixes its value: add @Extensions(ofTheData), or (ofTheMoment) if the data version does not.',
  );
  expect(() => installResolvers(schemaWith(ofTheData))).not.toThrow();
  expect(() => installResolvers(schemaWith(ofTheMoment))).not.toThrow();
});

test('fields of the moment are these', () => {
  const types = Object.values(buildSchema().getTypeMap()).filter(isObjectType);
  const found = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ extensions }) => extensions['fixedBy'] === ofTheMoment.fixedBy)
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(found.toSorted()).toEqual(['Meta.findings', 'Meta.loadedAt', 'Query.cypher']);
});

const judge = (source: string, name?: string): boolean => {
  const document = parse(source);
  const operations = document.definitions.filter((node) => node.kind === 'OperationDefinition');
  const operation = operations.find((node) => node.name?.value === name) ?? operations[0];
  return survey({
    schema: buildSchema(),
    operation: operation as OperationDefinitionNode,
    fragments: fragmentsOf(document),
    variableValues: {},
  }).lasts;
};

test.each([
  [true, '{ meta { dataVersion } events { nodes { id } } }'],
  [true, '{ __typename __schema { types { name } } }'],
  [true, '{ node(id: "a") { id ... on Event { name } } }'],
  [false, '{ meta { loadedAt } }'],
  [false, '{ a: meta { b: loadedAt } }'],
  [false, '{ meta { loadedAt @include(if: false) } }'],
  [false, '{ ...q } fragment q on Query { meta { ...m } } fragment m on Meta { ... { loadedAt } }'],
  [false, '{ events { totalCount } ... on Query { cypher(statement: "RETURN 1") { rows } } }'],
])('%s: %s', (expected, source) => {
  expect(judge(source)).toBe(expected);
});

test('an operation is not judged by what another of its document asks', () => {
  const source = 'query a { meta { dataVersion } } query b { meta { ...m } } fragment m on Meta { loadedAt }';
  expect([judge(source, 'a'), judge(source, 'b')]).toEqual([true, false]);
});
