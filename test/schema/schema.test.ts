import {
  buildSchema as buildFromText,
  findBreakingChanges,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaText, schemaVersion } from '../../src/questions/meta/schema-version.js';
import { buildSchema } from '../../src/schema.js';
import { contract } from './contract.js';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
);
const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const fields = objects.flatMap((type) =>
  Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
);

/** All that can bear a description, by where it stands. */
function describable(): [string, string | null | undefined][] {
  const inputs = types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
    );
  const values = types
    .filter(isEnumType)
    .flatMap((type) => type.getValues().map((value) => [`${type.name}.${value.name}`, value] as const));
  const args = fields.flatMap(([place, field]) =>
    field.args.map((arg) => [`${place}(${arg.name})`, arg] as const),
  );
  const all = [...types.map((type) => [type.name, type] as const), ...fields, ...inputs, ...values, ...args];
  return all.filter(([place]) => place !== 'Query').map(([place, { description }]) => [place, description]);
}

describe('the schema', () => {
  it('keeps the contract that others rely on', () => {
    expect(findBreakingChanges(buildFromText(contract), schema)).toEqual([]);
  });

  it('describes every type, field, argument and value in whole sentences', () => {
    const wrong = describable().filter(([, text]) => !/^[A-Z`].*[.:…]$/s.test(text ?? ''));
    expect(wrong).toEqual([]);
  });

  it('is spelled the British way', () => {
    expect(
      schemaText(schema).match(/\w*(organiz|recogniz|color|center\b|program\b|license)\w*/gi),
    ).toBeNull();
  });

  it('has no list that may be null or hold null, but for what ids do not find', () => {
    const loose = fields.filter(([, field]) => isListType(getNullableType(field.type)) && !isSure(field));
    expect(loose.map(([place]) => place)).toEqual(['Query.nodes']);
  });

  it('names enum values in capitals', () => {
    const names = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
    expect(names.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
  });

  it('needs no database and is the same object each time', () => {
    expect(buildSchema()).toBe(schema);
    expect(schemaVersion(schema)).toMatch(/^[0-9a-f]{12}$/);
  });
});

function isSure(field: GraphQLField<unknown, unknown>): boolean {
  const items =
    isNonNullType(field.type) && isListType(field.type.ofType) ? field.type.ofType.ofType : undefined;
  return isNonNullType(items) || (isNonNullType(field.type) && isListType(items));
}

describe('each connection', () => {
  const connections = objects
    .filter(({ name }) => name.endsWith('Connection'))
    .map((type) => [type.name, type] as const);

  it.each(connections)('%s has edges, nodes, a place and a number', (name, type) => {
    const edge = name.replace(/Connection$/, 'Edge');
    const shape = Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
    );
    const node = String(shape['nodes']).slice(1, -3);
    // A list may say more of itself, such as that it is cut short.
    expect(shape).toMatchObject({
      edges: `[${edge}!]!`,
      nodes: `[${node}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    });
    const edgeType = schema.getType(edge);
    expect(isObjectType(edgeType) && String(edgeType.getFields()['node']?.type)).toBe(`${node}!`);
    expect(isObjectType(edgeType) && String(edgeType.getFields()['cursor']?.type)).toBe('String!');
  });

  it('is asked for by `first`, 20 if left out, and `after`', () => {
    const paged = fields.filter(([, field]) => getNamedType(field.type).name.endsWith('Connection'));
    const other = paged.filter(([, { args }]) => {
      const first = args.find(({ name }) => name === 'first');
      return first?.defaultValue !== 20 || !args.some(({ name }) => name === 'after');
    });
    expect(paged.length).toBeGreaterThan(50);
    expect(other.map(([place]) => place)).toEqual([]);
  });
});
