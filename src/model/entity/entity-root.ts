import { Resolver } from 'type-graphql';
import { kinds } from '../../base/model.js';
import { firstBy, type List } from '../../plan/declare/mapping.js';
import { type, type TypeClass } from '../../plan/declare/registry.js';
import { IdArgument } from './arguments.js';
import { theKindOf } from './kind-of-class.js';
import { byName, listArguments, type ListOrder } from './list-arguments.js';
import type { ListFilters } from './list-filter.js';
import { RootField } from './root-field.js';
import { pagesOfKind } from './root-list.js';

interface RootWords {
  filters: ListFilters;
  order?: ListOrder;
  /** What the list has, if the model's word for many does not say it: `series of events`. */
  many?: string;
}

/**
 * The root fields of a kind, one thing by its id and the list of all: `person(id)`, `people(filter, orderBy, first, after)`.
 *
 * @param thing the class of the kind
 * @returns the resolver, for src/schema.ts
 * @throws Error if the model has no such kind, or another order for it
 */
export function entityRoot(thing: TypeClass, { filters, order = byName, many }: RootWords): new () => object {
  const kind = theKindOf(thing);
  const { type: label, many: list, word, order: key } = kinds[kind];
  if ((order === byName) !== (key === 'sortName'))
    throw new Error(
      `${thing.name}: schema/model.yaml orders it by ${key}. Take the order from its root, or give one: that by name is only for sortName.`,
    );

  @Resolver()
  class Root {}
  RootField(() => thing, {
    from: byId(label),
    nullable: true,
    takes: IdArgument,
    description: `The ${kind} with this id; null if there is none.`,
  })(Root.prototype, lowered(label));
  RootField(() => type(`${label}Connection`), {
    from: pagesOfKind(kind, filters, order),
    takes: listArguments(kind, filters, order),
    description: sentence(`${many ?? word}, ${order.words}`),
  })(Root.prototype, list);
  return Root;
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The thing with `id`, if it has this label. */
function byId(label: string): List {
  return firstBy(
    () => null,
    () => ({
      match: `MATCH (y:Entity {id: $id}) WHERE y:${label}`,
      letters: ['y'],
      order: ['y.id'],
      parameters: { id: ({ id }) => id },
    }),
  );
}
