import { kindPartOf } from '../../base/ids.js';
import type { Field } from './mapping.js';

/** A class that type-graphql knows; interfaces are abstract classes. */
// oxlint-disable-next-line typescript/no-explicit-any -- any constructor will do, it is never called
export type TypeClass = abstract new (...args: any[]) => object;

/** How the fields of a GraphQL type are found in the graph. */
export interface Mapping {
  /** Field name to declaration. A scalar field without one is the property of that name. */
  fields: Readonly<Record<string, Field>>;
  /** The letter whose properties the fields without a declaration are. */
  letter: string;
}

/** Where a field comes from; what is a property is told for any letter. */
export type Source = Field | ((letter: string) => Field);

/** What is told of a type as a whole. */
export interface MappedType {
  /** Its name in GraphQL; that of the class if left out. */
  name?: string | undefined;
  /** What stands before the colon in the ids of this type: `person`. */
  kind?: string | undefined;
  /** The letter whose properties its fields are; `x` if left out. */
  letter?: string | undefined;
}

const sources = new WeakMap<object, Map<string, Source>>();
const mappings = new Map<string, Mapping>();
const classes = new Map<string, TypeClass>();
const typesByKind = new Map<string, string>();

/** Says where a field of a class comes from. Decorators of fields run before that of their class, which ends in `mapped`. */
export function comesFrom(prototype: object, field: string, source: Source): void {
  const own = sources.get(prototype) ?? new Map<string, Source>();
  sources.set(prototype, own.set(field, source));
}

/** Makes a type known by its name, with all that was said of its fields and of those of the classes that it extends. */
export function mapped(
  typeClass: TypeClass,
  { name = typeClass.name, kind, letter = 'x' }: MappedType = {},
): void {
  mappings.set(name, { fields: fieldsOf(typeClass.prototype as object, letter), letter });
  classes.set(name, typeClass);
  if (kind !== undefined) typesByKind.set(kind, name);
}

function fieldsOf(prototype: object, letter: string): Record<string, Field> {
  const above = Object.getPrototypeOf(prototype) as object | null;
  const own = [...(sources.get(prototype) ?? [])].map(
    ([field, source]) => [field, typeof source === 'function' ? source(letter) : source] as const,
  );
  return { ...(above && fieldsOf(above, letter)), ...Object.fromEntries(own) };
}

/**
 * The class of a GraphQL type by its name, for `() => type('Event')`: types refer to each other in circles, files must
 * not.
 *
 * @throws Error if no file that was loaded maps such a type
 */
export function type(name: string): TypeClass {
  const found = classes.get(name);
  if (found) return found;
  throw new Error(`There is no mapped type ${name}: is its file imported by src/schema.ts?`);
}

/** The mapping of a type; undefined if its values do not come from the graph row by row. */
export function mappingOf(typeName: string): Mapping | undefined {
  return mappings.get(typeName);
}

/** The GraphQL type of the thing with this id, by the kind before the colon; undefined for an id of no kind. */
export function typeOfId(id: string): string | undefined {
  return typesByKind.get(kindPartOf(id));
}
