import { registerEnumType } from 'type-graphql';

/** Whether a list goes up or down. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Whether a list goes up or down.',
  valuesConfig: {
    ASC: { description: 'The smallest, or the earliest, first.' },
    DESC: { description: 'The greatest, or the latest, first.' },
  },
});
