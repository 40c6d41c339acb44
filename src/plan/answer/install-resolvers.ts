import { isInterfaceType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Context } from '../declare/context.js';
import { canonicalIds } from '../compose/canonical-ids.js';
import { demandDeclared } from '../declare/lasting.js';
import type { Arguments } from '../declare/mapping.js';
import { typeKey } from '../compose/read-object.js';
import { alreadyResolved } from './whole-answer.js';
import { mappingOf } from '../declare/registry.js';
import { fieldOf } from '../compose/selection.js';

/**
 * Makes a schema read the result trees of `answer`: every field of a mapped type is found under its response key, and
 * interfaces know the concrete type. Root fields know merged ids. To be called once, after the schema is built.
 *
 * @throws Error for a field of a mapped type that must be declared and is not; for a root field that does not say what
 *   fixes its value
 */
export function installResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = concreteType;
    if (isObjectType(type) && mappingOf(type.name)) readByResponseKey(type);
  }
  knowMergedIds(schema.getQueryType());
  Object.values(schema.getQueryType()?.getFields() ?? {}).forEach(demandDeclared);
}

/**
 * Every root field, planned or not, takes an id that was merged into another for the other; what the whole answer has
 * read is not read again.
 */
function knowMergedIds(query: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(query?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (source, args: Arguments, context: Context, info) =>
      alreadyResolved(context, info) ??
      resolve(source, canonicalIds(field.args, args, context.canonicalId), context, info);
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
