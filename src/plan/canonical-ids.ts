import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { lettersIn, limits } from '../base/limits.js';
import { badUserInput } from '../errors.js';
import type { Arguments } from './mapping.js';

/**
 * The arguments of a field with every value of type ID put through `canonical`, those in input objects and lists too:
 * an id that was merged into another asks for the same as the other.
 *
 * @throws AppError BAD_USER_INPUT for a text that is longer than any id
 */
export function canonicalIds(
  definitions: readonly GraphQLArgument[],
  args: Arguments,
  canonical: ((id: string) => string) | undefined,
): Arguments {
  return fieldsOf(definitions, args, canonical ?? ((id) => id));
}

function fieldsOf(
  definitions: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Readonly<Record<string, unknown>>,
  canonical: (id: string) => string,
): Record<string, unknown> {
  const found = { ...values };
  for (const { name, type } of definitions)
    if (found[name] !== undefined) found[name] = valueOf(name, type, found[name], canonical);
  return found;
}

function valueOf(
  name: string,
  type: GraphQLInputType,
  value: unknown,
  canonical: (id: string) => string,
): unknown {
  if (value === null) return null;
  if (isNonNullType(type)) return valueOf(name, type.ofType, value, canonical);
  if (isListType(type))
    return (value as unknown[]).map((item) => valueOf(name, type.ofType, item, canonical));
  if (isInputObjectType(type))
    return fieldsOf(Object.values(type.getFields()), value as Record<string, unknown>, canonical);
  return getNamedType(type).name === 'ID' ? canonical(bounded(name, String(value))) : value;
}

function bounded(name: string, id: string): string {
  if (id.length <= limits.letters.id) return id;
  throw badUserInput(
    `${name}: expected an id, of at most ${limits.letters.id} letters; found one of ${lettersIn(id)}.`,
    'Every thing shows its id in the field id.',
  );
}
