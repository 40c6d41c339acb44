import {
  getNamedType,
  getNullableType,
  isListType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { value, type Field } from '../declare/mapping.js';
import { mappingOf } from '../declare/registry.js';

export type Definition = GraphQLField<unknown, unknown>;

/** A field as an operation asks for it at one place, for one concrete type. */
export interface Selected {
  /** The response key: alias or name. */
  key: string;
  name: string;
  definition: Definition;
  nodes: readonly FieldNode[];
  /** Where it comes from, if it belongs to a mapped type and is not `__typename`. */
  field: Field | undefined;
  /** Index of its arguments among those of the operation; -1 if it takes none, or a resolver of its own reads them. */
  request: number;
  /** What is asked for below; undefined for values and for what the schema says of itself. */
  below: Selection | undefined;
}

/** A field that the planner reads from the graph. */
export interface Planned extends Selected {
  field: Field;
}

/** What is asked for at one place, by the concrete types that may stand there. */
export type Selection = ReadonlyMap<string, readonly Selected[]>;

/** A field whose arguments must be read for each request. */
export interface Argued {
  index: number;
  definition: Definition;
  node: FieldNode;
  /** Undefined for what is found by another: a root field, or a thing of a whole-answer question. */
  field: Field | undefined;
  /** Response keys down to it, the root field's first. */
  keys: readonly string[];
}

/** A root field with all that is asked for below, fragments and `@skip`, `@include` resolved. */
export interface Root extends Selected {
  /** Those of its fields whose arguments must be read, if its type is mapped. */
  argued: readonly Argued[];
}

/** All that an operation selects. */
export interface SelectedOperation {
  roots: readonly Root[];
  /** All fields whose arguments must be read, by their index. */
  argued: readonly Argued[];
}

/** What the planner reads from the graph among what is selected. */
export function plannedOf(selected: readonly Selected[]): Planned[] {
  return selected.filter((one): one is Planned => one.field !== undefined);
}

/** The field that stands at a place of the answer. @throws Error where nothing is selected there */
export function selectedAt(
  operation: SelectedOperation,
  { key, prev, typename }: GraphQLResolveInfo['path'],
): Selected {
  if (typeof key === 'number' && prev) return selectedAt(operation, prev);
  const beside = prev ? selectedAt(operation, prev).below?.get(typename ?? '') : operation.roots;
  const found = beside?.find((one) => one.key === key);
  if (found) return found;
  throw new Error(`The operation selects nothing at ${String(key)} of ${typename}.`);
}

const defaults = new WeakMap<Definition, Field>();

/**
 * The declaration of a field: that of the type itself, then that of its interfaces, then the property of its name.
 * Fields that are a mapped type must be declared.
 *
 * @throws Error for such a field without a declaration
 */
export function fieldOf(type: GraphQLObjectType, definition: Definition): Field {
  const names = [type, ...type.getInterfaces()].map(({ name }) => name);
  const declared = names
    .map((name) => declaredFields(name)[definition.name])
    .find((field) => field !== undefined);
  if (declared) return declared;
  const known = defaults.get(definition);
  if (known) return known;
  const made = propertyField(type, definition);
  defaults.set(definition, made);
  return made;
}

function declaredFields(typeName: string): Readonly<Record<string, Field | undefined>> {
  return mappingOf(typeName)?.fields ?? {};
}

function propertyField(type: GraphQLObjectType, definition: Definition): Field {
  const target = getNamedType(definition.type);
  if (!('parseValue' in target)) {
    throw new Error(`${type.name}.${definition.name} is a ${target.name}: its mapping must say where from.`);
  }
  const none = isListType(getNullableType(definition.type)) ? [] : null;
  const letter = mappingOf(type.name)?.letter ?? 'x';
  return value(`${letter}.${definition.name}`, ([found]) => found ?? none);
}
