import { list, value, type Fragment, type List, type Value } from './mapping.js';

/** Where things are found by key. */
export interface Supply {
  field: List;
  /** What of a row tells which key it is for: of nodes, which know nothing else of the row, their id. */
  key: Value;
  /** Whether the things have an order of their own. */
  ordered: boolean;
}

const nodeKey = value('x.id');
const rowKey = value('z');

/**
 * A supply.
 *
 * @param match clauses that bind the letters for each key `z`, at most one row for each
 * @param letters what the fields of the type know; `y` is the node, if the things are nodes: their keys are their ids
 * @param order the order of the things among each other; without one they come as asked for
 */
export function supply(match: Fragment, letters: readonly string[], order: readonly Fragment[] = []): Supply {
  const field = list({
    match: `UNWIND $keys AS z\n${match}`,
    letters: ['z', ...letters],
    order: [...order, 'z'],
    parameters: { keys: ({ keys }) => keys },
  });
  const key = letters.includes('y') ? nodeKey : rowKey;
  return { field, key, ordered: order.length > 0 };
}

/** Entities by id. */
export const entities = supply('MATCH (y:Entity {id: z})', ['y']);
