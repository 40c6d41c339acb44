import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Arguments } from './mapping.js';

/**
 * The arguments of a field with every value of type ID put through `canonical`, those in input objects and lists too:
 * an id that was merged into another asks for the same as the other.
 */
export function canonicalIds(
  definitions: readonly GraphQLArgument[],
  args: Arguments,
  canonical: ((id: string) => string) | undefined,
): Arguments {
  return canonical ? fieldsOf(definitions, args, canonical) : args;
}

function fieldsOf(
  definitions: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Readonly<Record<string, unknown>>,
  canonical: (id: string) => string,
): Record<string, unknown> {
  const found = { ...values };
  for (const { name, type } of definitions)
    if (found[name] !== undefined) found[name] = valueOf(type, found[name], canonical);
  return found;
}

function valueOf(type: GraphQLInputType, value: unknown, canonical: (id: string) => string): unknown {
  if (value === null) return null;
  if (isNonNullType(type)) return valueOf(type.ofType, value, canonical);
  if (isListType(type)) return (value as unknown[]).map((item) => valueOf(type.ofType, item, canonical));
  if (isInputObjectType(type))
    return fieldsOf(Object.values(type.getFields()), value as Record<string, unknown>, canonical);
  return getNamedType(type).name === 'ID' ? canonical(String(value)) : value;
}
