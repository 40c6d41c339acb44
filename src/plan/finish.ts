import { isInterfaceType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { typeKey } from './read-object.js';
import { mappingOf } from './registry.js';
import { fieldOf } from './select.js';

/**
 * Makes a schema read the result trees of `answer`: every field of a mapped type is found under its response key, and
 * interfaces know the concrete type. To be called once, after the schema is built.
 *
 * @throws Error for a field of a mapped type that must be declared and is not
 */
export function finishSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = concreteType;
    if (isObjectType(type) && mappingOf(type.name)) readByResponseKey(type);
  }
}

function concreteType(result: { [typeKey]?: string }): string | undefined {
  return result[typeKey];
}

function readByResponseKey(type: GraphQLObjectType): void {
  for (const definition of Object.values(type.getFields())) {
    fieldOf(type, definition);
    definition.resolve = (source: Record<string, unknown>, _args, _context, info) => source[info.path.key];
  }
}
