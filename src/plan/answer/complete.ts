import {
  getArgumentValues,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { typeKey } from '../compose/read-object.js';
import type { Selected, Selection } from '../compose/selection.js';

/** The values of the operation's variables in a request. */
type Variables = GraphQLResolveInfo['variableValues'];

/** Makes the value of the answer out of the value that was read. @throws Irregular */
export type Complete = (value: unknown, variables: Variables) => unknown;

/** A value from the value that the field belongs to and the field's arguments, at once. */
export type Pure = (value: never, args: Record<string, unknown>) => unknown;

/** Says of a field what its resolver comes to, if that needs no more: `@Extensions(pure((date, { lang }) => …))`. */
export function pure(value: Pure): { pure: Pure } {
  return { pure: value };
}

/** What only GraphQL's own execution may answer: a value that its type refuses, or null where none may be. */
export class Irregular extends Error {}

type Source = Record<string | symbol, unknown>;

/**
 * Makes the function that completes what was read for a field, as the GraphQL specification has it (section 6.4.3).
 *
 * @returns undefined where a field below has a resolver of its own, or tells of the schema
 */
export function completeOf({ definition, below }: Selected): Complete | undefined {
  return definition.name.startsWith('__') ? undefined : ofType(definition.type, below);
}

function ofType(type: GraphQLOutputType, below: Selection | undefined): Complete | undefined {
  if (isNonNullType(type)) return present(ofType(getNullableType(type), below));
  if (isListType(type)) return each(ofType(type.ofType, below));
  if (isLeafType(type)) return leaf(type);
  if (isObjectType(type)) return objectOf(type.name, below?.get(type.name) ?? []);
  return anyOf(below ?? new Map());
}

function objectOf(typeName: string, selected: readonly Selected[]): Complete | undefined {
  const fields: [string, Complete][] = [];
  for (const one of selected) {
    const complete = fieldOf(typeName, one);
    if (!complete) return undefined;
    fields.push([one.key, complete]);
  }
  return (value, variables) => {
    if (value === null || value === undefined) return null;
    const object: Record<string, unknown> = {};
    for (const [key, complete] of fields) object[key] = complete(value, variables);
    return object;
  };
}

/** From the object to the completed value of one of its fields. */
function fieldOf(typeName: string, selected: Selected): Complete | undefined {
  const { key, name, field } = selected;
  if (name === '__typename') return () => typeName;
  const complete = completeOf(selected);
  if (!complete) return undefined;
  // Objects read from rows have their fields under the response key, values under the field's own name.
  if (field) return (source, variables) => complete(sound((source as Source)[key]), variables);
  const read = readerOf(selected);
  return read && ((source, variables) => complete(read(source as Source, variables), variables));
}

/** The object itself tells its type. */
function anyOf(below: Selection): Complete | undefined {
  const objects = new Map<unknown, Complete>();
  for (const [typeName, selected] of below) {
    const complete = objectOf(typeName, selected);
    if (!complete) return undefined;
    objects.set(typeName, complete);
  }
  return (value, variables) => {
    if (value === null || value === undefined) return null;
    const complete = objects.get((value as Source)[typeKey]);
    if (!complete) throw new Irregular();
    return complete(value, variables);
  };
}

/** How a field of a value is found: under its name, or by what is said of its resolver. */
function readerOf({
  definition,
  nodes,
}: Selected): ((source: Source, variables: Variables) => unknown) | undefined {
  const { name, resolve, extensions } = definition;
  const [node] = nodes;
  if (!resolve) return (source) => settled(source[name]);
  const value = extensions['pure'] as Pure | undefined;
  if (!value || !node) return undefined;
  return (source, variables) => value(source as never, getArgumentValues(definition, node, variables));
}
/** A mistake that stands for the value of a field is for GraphQL's own execution, which knows its path. */
function sound(value: unknown): unknown {
  if (value instanceof Error) throw new Irregular();
  return value;
}

/** A promise, or a function that the default resolver would call, is for GraphQL's own execution. */
function settled(value: unknown): unknown {
  if (typeof value === 'function' || value instanceof Promise) throw new Irregular();
  return value;
}

function present(complete: Complete | undefined): Complete | undefined {
  return (
    complete &&
    ((value, variables) => {
      const completed = complete(value, variables);
      if (completed === null) throw new Irregular();
      return completed;
    })
  );
}

function each(complete: Complete | undefined): Complete | undefined {
  return (
    complete &&
    ((value, variables) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) throw new Irregular();
      return value.map((item) => complete(item, variables));
    })
  );
}

function leaf(type: GraphQLLeafType): Complete {
  return (value) => {
    if (value === null || value === undefined) return null;
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Irregular();
    return serialized;
  };
}
