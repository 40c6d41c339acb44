import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { lettersIn, limits } from '../../base/limits.js';
import { composed } from '../../base/text.js';
import { badUserInput } from '../../base/errors.js';
import type { Arguments } from '../declare/mapping.js';

/**
 * The arguments of a field with every value of type ID put through `canonical`, those in input objects and lists too:
 * an id that was merged into another asks for the same as the other. Texts of filters are composed, as those of the graph are.
 *
 * @throws AppError BAD_USER_INPUT for an id or a text of a filter that is longer than any in the graph
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
  above = '',
): Readonly<Record<string, unknown>> {
  let found = values;
  for (const { name, type } of definitions) {
    if (values[name] === undefined) continue;
    const value = valueOf(`${above}${name}`, type, values[name], canonical);
    if (value !== values[name]) found = { ...found, [name]: value };
  }
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
    return fieldsOf(Object.values(type.getFields()), value as Record<string, unknown>, canonical, `${name}.`);
  const leaf = getNamedType(type).name;
  if (leaf === 'ID') return canonical(bounded(name, String(value), limits.letters.id, 'an id'));
  // Texts outside of filters are cursors, statements and words to search for, which have their own checks.
  return leaf === 'String' && name.includes('.') ? textOf(name, value) : value;
}

/** A text that is compared with those of the graph. */
function textOf(name: string, value: unknown): unknown {
  return typeof value === 'string' ? composed(bounded(name, value, limits.letters.name, 'a text')) : value;
}

function bounded(name: string, text: string, most: number, what: string): string {
  const letters = text.length <= most ? text.length : lettersIn(text);
  if (letters <= most) return text;
  throw badUserInput(
    `${name}: expected ${what}, of at most ${most} letters; found one of ${letters}.`,
    'Take it from an answer of ours, as it is.',
  );
}
