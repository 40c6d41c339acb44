import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import type { Direction } from '../../plan/declare/mapping.js';
import type { TypeClass } from '../../plan/declare/registry.js';
import { PageArguments } from './arguments.js';
import { OrderDirection } from './order.js';

/** What the things of a list are ordered by. */
export interface ListOrder {
  field: string;
  /** What the field means, as a sentence. */
  description: string;
  /** The property of the node: unique, never null, with an index. */
  key: string;
  direction: Direction;
  /** The default in words: `by name`. */
  words: string;
}

/** The order of things that have no date. */
export const byName: ListOrder = {
  field: 'NAME',
  description: 'The name shown where English is asked for, without accents and case.',
  key: 'sortName',
  direction: OrderDirection.ASC,
  words: 'by name',
};

/** What a list is called in the schema. */
export interface ListWords {
  /** Prefix of its types, for example `Person`. */
  type: string;
  /** Its items in running text, for example `people`. */
  many: string;
}

/**
 * The arguments of a list of things: filter, order, page. Makes `<type>Order` and `<type>OrderField`; each list has
 * its own, so that one may come to know more orders without the others.
 */
export function listArguments(
  words: ListWords,
  filterClass: TypeClass,
  order: ListOrder,
): new () => PageArguments {
  const Order = orderOf(words, order);
  @ArgsType()
  class ListArguments extends PageArguments {
    @Field(() => filterClass, { nullable: true, description: `Which ${words.many}; all if left out.` })
    filter?: object;

    @Field(() => Order, { nullable: true, description: `In which order; ${order.words} if left out.` })
    orderBy?: object;
  }
  return ListArguments;
}

function orderOf({ type, many }: ListWords, order: ListOrder): new () => object {
  const field = { [order.field]: order.field };
  registerEnumType(field, {
    name: `${type}OrderField`,
    description: `What ${many} can be ordered by.`,
    valuesConfig: { [order.field]: { description: order.description } },
  });
  @InputType(`${type}Order`, { description: `The order of ${many}.` })
  class Order {
    @Field(() => field, { description: 'What to order by.' })
    field: string;

    @Field(() => OrderDirection, { description: 'Up or down.', defaultValue: order.direction })
    direction: OrderDirection;
  }
  return Order;
}
