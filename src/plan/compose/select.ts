import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { value, type Field } from '../declare/mapping.js';
import { mappingOf } from '../declare/registry.js';

type Definition = GraphQLField<unknown, unknown>;

/** A field as an operation asks for it at one place, for one concrete type. */
export interface Selected {
  /** The response key: alias or name. */
  key: string;
  name: string;
  field: Field;
  /** Index of its arguments among those of the root field; -1 if it takes none. */
  request: number;
  /** What is asked for below; undefined for values that are no mapped type. */
  below: Selection | undefined;
}

/** What is asked for at one place, by the concrete types that may stand there. */
export type Selection = ReadonlyMap<string, readonly Selected[]>;

/** A field whose arguments must be read for each request. */
export interface Argued {
  definition: Definition;
  node: FieldNode;
  field: Field;
  /** Response keys down to it, the root field's first. */
  keys: readonly string[];
}

/** A root field with all that is asked for below, fragments and `@skip`, `@include` resolved. */
export interface SelectedRoot {
  root: Selected;
  argued: Argued[];
}

/**
 * Reads what an operation asks for below a field, by the rules of the GraphQL specification.
 *
 * @param argued those of other fields that share the statement; new ones are added to it
 */
export function selectRoot(info: GraphQLResolveInfo, field: Field, argued: Argued[] = []): SelectedRoot {
  const definition = info.parentType.getFields()[info.fieldName] as Definition;
  const work: Work = { info, argued, done: [] };
  const root = selectField([String(info.path.key)], definition, info.fieldNodes, field, work);
  return { root, argued };
}

interface Work {
  info: GraphQLResolveInfo;
  argued: Argued[];
  /** What was read already: below an interface every type selects the same, so each is read once. */
  done: { target: GraphQLNamedType; nodes: readonly FieldNode[]; selection: Selection }[];
}

/** @param keys response keys down to the field, its own the last */
function selectField(
  keys: readonly string[],
  definition: Definition,
  nodes: readonly FieldNode[],
  field: Field,
  work: Work,
): Selected {
  const request =
    definition.args.length === 0
      ? -1
      : requestOf({ definition, node: nodes[0] as FieldNode, field, keys }, work);
  const target = getNamedType(definition.type);
  const below = isMapped(target, work) ? selectBelow(target, nodes, keys, work) : undefined;
  return { key: keys.at(-1) ?? '', name: definition.name, field, request, below };
}

/** Equal fields of several types come from one node of the document: their arguments are read once. */
function requestOf(asked: Argued, { argued }: Work): number {
  const known = argued.findIndex(({ node, field }) => node === asked.node && field === asked.field);
  return known >= 0 ? known : argued.push(asked) - 1;
}

function isMapped(target: GraphQLNamedType, { info }: Work): boolean {
  if (isAbstractType(target)) return info.schema.getPossibleTypes(target).some(({ name }) => mappingOf(name));
  return mappingOf(target.name) !== undefined;
}

function selectBelow(
  target: GraphQLNamedType,
  nodes: readonly FieldNode[],
  keys: readonly string[],
  work: Work,
): Selection {
  const known = work.done.find((done) => done.target === target && areSame(done.nodes, nodes));
  if (known) return known.selection;
  const { schema } = work.info;
  const types = isAbstractType(target) ? schema.getPossibleTypes(target) : [target];
  const selected = types
    .filter(isObjectType)
    .map((type) => [type.name, selectType(type, nodes, keys, work)] as const);
  const selection = new Map(selected);
  work.done.push({ target, nodes, selection });
  return selection;
}

function areSame(some: readonly FieldNode[], others: readonly FieldNode[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}

function selectType(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  keys: readonly string[],
  work: Work,
): Selected[] {
  const { schema, fragments, variableValues } = work.info;
  const collected = collectSubfields(schema, fragments, variableValues, type, nodes as FieldNode[]);
  const definitions = type.getFields();
  return [...collected].flatMap(([key, same]) => {
    const definition = definitions[same[0]?.name.value ?? ''];
    // What is left is `__typename`, which GraphQL answers itself.
    if (!definition) return [];
    return [selectField([...keys, key], definition, same, fieldOf(type, definition), work)];
  });
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
