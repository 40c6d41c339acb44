import { kindOfType, type EntityKind } from '../../base/model.js';

/** The kind whose table of contents a class is, by the class's name; undefined for types that are no entities. */
export function kindOfClass(prototype: object): EntityKind | undefined {
  return kindOfType(prototype.constructor.name);
}

/** @param expected what the model would have to say, without an article */
export function unknownToModel({ constructor }: object, field: string, expected: string): Error {
  return new Error(
    `${constructor.name}.${field}: schema/model.yaml has no ${expected} for ${constructor.name}. Write it there, or say here where the field comes from, by @Computed.`,
  );
}
