import { GraphQLObjectType, isInterfaceType } from 'graphql';
import { everyItem, type FieldItem, type Operation } from './operation.js';
import { publicSchema } from './schema.js';

/**
 * The response keys of an operation's fields: equal fields with equal arguments have one, all others different ones,
 * so that whatever stands in one place may be merged.
 */
export class ResponseKeys {
  readonly #numbers = new Map<unknown, number>();
  readonly #isVariant: boolean;

  /** @param isVariant aliases where there were none, and none where there were, as far as names allow */
  constructor({ roots, shared }: Operation, isVariant: boolean) {
    this.#isVariant = isVariant;
    // In the order of the tree, so that the numbers are those of every text of the operation.
    for (const item of everyItem([...roots, ...shared])) {
      this.number(item);
      if (item.kind === 'field') this.number(argumentsOf(item));
    }
  }

  /** The same for the same thing, whatever is written before it. */
  number(thing: unknown): number {
    const known = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, known);
    return known;
  }

  /** The key of a field. */
  of(item: FieldItem): string {
    if (item.goesOn) return `${item.name}_c${this.number(item)}`;
    const parent = typesOf(item.name).size > 1 ? item.parent : '';
    const number = item.arguments.length > 0 ? `_${this.number(argumentsOf(item))}` : '';
    const prefix = item.isAliased === this.#isVariant ? '' : 'x_';
    return `${prefix}${item.name}${parent}${number}`;
  }
}

function argumentsOf({ name, arguments: given }: FieldItem): string {
  const values = given.map(({ name: argument, value, asVariable }) => [argument, value, asVariable]);
  return JSON.stringify([name, values]);
}

const typesByName = new Map<string, ReadonlySet<string>>();

/** The types that a field of this name has on the types that may stand beside each other. */
function typesOf(name: string): ReadonlySet<string> {
  const known = typesByName.get(name);
  if (known) return known;
  const types = Object.values(publicSchema.getTypeMap()).flatMap((type) => {
    const isBesideOthers = type instanceof GraphQLObjectType && type.getInterfaces().length > 0;
    const field = isBesideOthers || isInterfaceType(type) ? type.getFields()[name] : undefined;
    return field ? [String(field.type)] : [];
  });
  const found = new Set(types);
  typesByName.set(name, found);
  return found;
}
