import { Field, getMetadataStorage, InterfaceType, ObjectType } from 'type-graphql';
import { comesFrom, mapped, type MappedType, type Source, type TypeClass } from './registry.js';

// A class with these decorators is the table of contents of a GraphQL type: a line for each field. No object of it is ever
// made, as values come from rows, so that in TypeScript each field is `unknown`.

/** What a field gives, as type-graphql takes it: `() => String`, `() => [type('Count')]`. */
export type Given = () => object;

/** A class of `@ArgsType`. */
export type ArgumentsClass = new () => object;

/** Says what a field is. */
export type FieldDecorator = (prototype: object, field: string) => void;

interface TypeWords extends MappedType {
  description: string;
  implements?: TypeClass | TypeClass[];
}

/** Makes a class a GraphQL type that is found in the graph. */
export function Mapped({ name, kind, letter, ...words }: TypeWords): (typeClass: TypeClass) => void {
  return (typeClass) => {
    ObjectType(name ?? typeClass.name, words)(typeClass);
    mapped(typeClass, { name, kind, letter });
  };
}

/** Makes a class a GraphQL interface of types that are found in the graph. */
export function MappedInterface(
  words: Pick<TypeWords, 'description' | 'implements'>,
): (typeClass: TypeClass) => void {
  return (typeClass) => {
    InterfaceType(words)(typeClass);
    mapped(typeClass);
  };
}

/** What is said of a field. */
export interface FieldWords {
  description: string;
  nullable?: boolean;
  /** Its arguments. */
  takes?: ArgumentsClass;
  /** Where it comes from; left out for a property of its name. */
  from?: Source;
}

/**
 * A field that no model declares: its decorator says all of it.
 *
 * ```ts
 * @Computed(() => type('Actor'), { from: one('(x)-[:BY]->(y:Actor)'), description: 'Who did it.' }) actor: unknown;
 * ```
 */
export function Computed(
  given: Given,
  { description, nullable = false, takes, from }: FieldWords,
): FieldDecorator {
  return (prototype, field) => {
    Field(given, { description, nullable })(prototype, field);
    if (takes) takeArguments(prototype, field, takes);
    if (from) comesFrom(prototype, field, from);
  };
}

/**
 * Gives a field arguments. type-graphql reads them off a parameter of a method; what is planned has no method, so they are
 * put where its own `@Args` would put them.
 *
 * @param index place among the parameters, where there is a method all the same
 */
export function takeArguments(prototype: object, field: string, takes: ArgumentsClass, index = 0): void {
  getMetadataStorage().collectHandlerParamMetadata({
    kind: 'args',
    target: prototype.constructor,
    methodName: field,
    index,
    getType: () => takes,
    typeOptions: {},
    validateSettings: undefined,
    validateFn: undefined,
  });
}
