import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { ExecutionContext } from 'graphql/execution/execute.js';
import { typeKey } from '../compose/read-object.js';
import { mappingOf } from '../declare/registry.js';

/** The values of the operation's variables in a request. */
type Variables = ExecutionContext['variableValues'];

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

/** Makes functions that complete result trees, as the GraphQL specification has it (section 6.4.3), for one selection. */
export class Completer {
  readonly #execution: ExecutionContext;

  constructor(execution: ExecutionContext) {
    this.#execution = execution;
  }

  /** @returns undefined where a field below has a resolver of its own */
  complete(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete | undefined {
    if (isNonNullType(type)) return present(this.complete(type.ofType, nodes));
    if (isListType(type)) return each(this.complete(type.ofType, nodes));
    if (isLeafType(type)) return leaf(type);
    if (isInterfaceType(type) || isUnionType(type)) return this.#anyOf(getNamedType(type).name, nodes);
    return this.#object(type, nodes);
  }

  #object(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete | undefined {
    const { schema, fragments, variableValues } = this.#execution;
    const selected = collectSubfields(schema, fragments, variableValues, type, nodes as FieldNode[]);
    const fields: [string, Complete][] = [];
    for (const [key, same] of selected) {
      const complete = this.#field(type, key, same);
      if (!complete) return undefined;
      fields.push([key, complete]);
    }
    return objectOf(fields);
  }

  /** From the object to the completed value of one of its fields. */
  #field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Complete | undefined {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name === '__typename') return () => type.name;
    const definition = type.getFields()[name];
    const complete = definition && this.complete(definition.type, nodes);
    if (!node || !complete) return undefined;
    // Objects read from rows have their fields under the response key, values under the field's own name.
    if (mappingOf(type.name))
      return (source, variables) => complete(sound((source as Source)[key]), variables);
    const read = readerOf(definition, node);
    return read && ((source, variables) => complete(read(source as Source, variables), variables));
  }

  /** The object itself tells its type. */
  #anyOf(name: string, nodes: readonly FieldNode[]): Complete | undefined {
    const { schema } = this.#execution;
    const abstract = schema.getType(name);
    const types = isInterfaceType(abstract) || isUnionType(abstract) ? schema.getPossibleTypes(abstract) : [];
    const objects = new Map<unknown, Complete>();
    for (const type of types) {
      const complete = this.#object(type, nodes);
      if (!complete) return undefined;
      objects.set(type.name, complete);
    }
    return (value, variables) => {
      if (value === null || value === undefined) return null;
      const complete = objects.get((value as Source)[typeKey]);
      if (!complete) throw new Irregular();
      return complete(value, variables);
    };
  }
}

/** How a field of a value is found: under its name, or by what is said of its resolver. */
function readerOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ((source: Source, variables: Variables) => unknown) | undefined {
  const { name, resolve, extensions } = definition;
  if (!resolve) return (source) => settled(source[name]);
  const value = extensions['pure'] as Pure | undefined;
  return (
    value && ((source, variables) => value(source as never, getArgumentValues(definition, node, variables)))
  );
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

function objectOf(fields: readonly [string, Complete][]): Complete {
  return (value, variables) => {
    if (value === null || value === undefined) return null;
    const object: Record<string, unknown> = {};
    for (const [key, complete] of fields) object[key] = complete(value, variables);
    return object;
  };
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
