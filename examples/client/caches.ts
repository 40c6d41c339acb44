import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';

// What the caches of Apollo Client and urql must be told of the schema (`buildSchema` of /schema.graphql) besides their
// defaults. Only things have an id; dates, evidence, hops, rows of numbers and the like are values.

/** For Apollo's `InMemoryCache({ possibleTypes })`: the types behind each interface. */
export function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const named = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return Object.fromEntries(named) as Record<string, string[]>;
}

/** For urql's `cacheExchange({ keys })`: values have no key. */
export function keys(schema: GraphQLSchema): Record<string, () => null> {
  return Object.fromEntries(valueTypes(schema).map((name) => [name, () => null]));
}

function valueTypes(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType()?.name];
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(
      (type) => !type.name.startsWith('__') && !roots.includes(type.name) && !('id' in type.getFields()),
    )
    .map(({ name }) => name);
}
