import { kindOfType, type EntityKind } from '../../base/model.js';
import type { TypeClass } from '../../plan/declare/registry.js';

/** The kind whose table of contents a class is, by the class's name; undefined for types that are no entities. */
export function kindOfClass(prototype: object): EntityKind | undefined {
  return kindOfType(prototype.constructor.name);
}

/** The kind of a class. @throws Error if the model has none of that name */
export function theKindOf({ name }: TypeClass): EntityKind {
  const kind = kindOfType(name);
  if (kind) return kind;
  throw new Error(`schema/model.yaml has no kind whose type is ${name}. Write it there first.`);
}

/** @param expected what the model would have to say, without an article */
export function unknownToModel({ constructor }: object, field: string, expected: string): Error {
  return new Error(
    `${constructor.name}.${field}: schema/model.yaml has no ${expected} for ${constructor.name}. Write it there, or say here where the field comes from, by @Computed.`,
  );
}

export function describedByModel({ constructor }: object, field: string): Error {
  return new Error(
    `${constructor.name}.${field}: what an entity's field means stands in schema/model.yaml. Take the words out here.`,
  );
}
