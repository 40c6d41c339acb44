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

/** What `mapped` may be told besides the fields. */
export interface MappingOptions {
  /** What stands before the colon in the ids of this type: `person`. */
  kind?: string;
  letter?: string;
}

const mappings = new Map<string, Mapping>();
const classes = new Map<string, TypeClass>();
const typesByKind = new Map<string, string>();

/** Declares how a type is found in the graph, and makes it known by its name. */
export function mapped(
  typeClass: TypeClass,
  fields: Record<string, Field>,
  { kind, letter = 'x' }: MappingOptions = {},
  name = typeClass.name,
): void {
  mappings.set(name, { fields, letter });
  classes.set(name, typeClass);
  if (kind !== undefined) typesByKind.set(kind, name);
}

/**
 * The class of a GraphQL type by its name, for `@Field(() => type('Event'))`: types refer to each other in circles,
 * files must not.
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
