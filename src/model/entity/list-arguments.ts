import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { kinds, type EntityKind } from '../../base/model.js';
import type { Direction } from '../../plan/declare/mapping.js';
import { PageArguments } from './arguments.js';
import type { ListFilters } from './list-filter.js';
import { OrderDirection } from './order.js';

/** How the things of a list are ordered; by which property the model says (`order` of the kind). */
export interface ListOrder {
  field: string;
  /** What the field means, as a sentence. */
  description: string;
  direction: Direction;
  /** The default in words: `by name`. */
  words: string;
}

/** The order of things that have no date. */
export const byName: ListOrder = {
  field: 'NAME',
  description: 'The name shown where English is asked for, without accents and case.',
  direction: OrderDirection.ASC,
  words: 'by name',
};

/**
 * The arguments of a list of things: filter, order, page. Makes `<type>Filter`, `<type>Order` and `<type>OrderField`; each
 * list has its own, so that one may come to know more without the others.
 */
export function listArguments(
  kind: EntityKind,
  filters: ListFilters,
  order: ListOrder,
): new () => PageArguments {
  const Filter = filterOf(kind, filters);
  const Order = orderOf(kind, order);
  @ArgsType()
  class ListArguments extends PageArguments {
    @Field(() => Filter, { nullable: true, description: `Which ${kinds[kind].word}; all if left out.` })
    filter?: object;

    @Field(() => Order, { nullable: true, description: `In which order; ${order.words} if left out.` })
    orderBy?: object;
  }
  return ListArguments;
}

function filterOf(kind: EntityKind, filters: ListFilters): new () => object {
  const { type, word } = kinds[kind];
  const ofIds = Object.values(filters).some(({ ids }) => ids);
  @InputType(`${type}Filter`, {
    description: `Which ${word}: all that is given must hold, of a list one item suffices. An empty list is as none.${ofIds ? ' An id that nothing bears is an error.' : ''}`,
  })
  class Filter {}
  for (const [name, { takes, description }] of Object.entries(filters))
    Field(() => takes(kind), { nullable: true, description })(Filter.prototype, name);
  return Filter;
}

function orderOf(kind: EntityKind, order: ListOrder): new () => object {
  const { type, word } = kinds[kind];
  const field = { [order.field]: order.field };
  registerEnumType(field, {
    name: `${type}OrderField`,
    description: `What ${word} can be ordered by.`,
    valuesConfig: { [order.field]: { description: order.description } },
  });
  @InputType(`${type}Order`, { description: `The order of ${word}.` })
  class Order {
    @Field(() => field, { description: 'What to order by.' })
    field: string;

    @Field(() => OrderDirection, { description: 'Up or down.', defaultValue: order.direction })
    direction: OrderDirection;
  }
  return Order;
}
