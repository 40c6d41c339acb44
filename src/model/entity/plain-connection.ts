import { Field, Int, ObjectType } from 'type-graphql';
import { makeCursor, readCursor } from '../../plan/compose/cursor.js';
import { follows, pageSize } from '../../plan/compose/page.js';
import type { PageArguments } from './arguments.js';
import { PageInfo } from './connection.type.js';

// Pages of questions with a statement of their own: their items come whole, so the planner does not know these types.

/** A page as its type resolves it. */
export interface PlainPage<Item> {
  edges: { cursor: string; node: Item }[];
  nodes: Item[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** A class that makes the type of an item. */
type ItemClass = abstract new (...parts: never[]) => object;

/**
 * The class of `<name>Connection`, with its `<name>Edge`, for items that are no entities.
 *
 * @param name name of the items' type, for example `Gap`
 */
export function plainConnectionOf(name: string, itemClass: ItemClass): new () => PlainPage<object> {
  @ObjectType(`${name}Edge`, { description: `An item of a list of ${name} items.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'The place of the item in this list, for `after`.' })
    cursor: string;

    @Field(() => itemClass, { description: 'The item itself.' })
    node: object;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name} items.`,
    simpleResolvers: true,
  })
  class Page {
    @Field(() => [Edge], { description: 'The items of the page with their places.' })
    edges: Edge[];

    @Field(() => [itemClass], { description: 'The items of the page alone.' })
    nodes: object[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has.' })
    totalCount: number;
  }
  return Page;
}

/** How a page is asked for: how many items, and behind which key of the order; null from the start. */
interface PageAsked {
  size: number;
  /** What cursors are good for. */
  order: string;
  after: string | null;
}

/** What the arguments of a page ask for. @throws AppError PAGE_TOO_LARGE, BAD_USER_INPUT, INVALID_CURSOR */
export function pageAsked(order: string, { first, after }: PageArguments): PageAsked {
  const size = pageSize({ first });
  const key = follows({ after }) ? String(readCursor(order, String(after), 1)[0]) : null;
  return { size, order, after: key };
}

/** What was found for a page. */
interface PageFound<Item> extends PageAsked {
  /** The items behind the cursor, one more than the page holds if more follow. */
  found: readonly Item[];
  total: number;
}

/** A page of items that bear the key of their order. */
export function plainPage<Item extends { key: string }>({
  found,
  size,
  total,
  order,
  after,
}: PageFound<Item>): PlainPage<Item> {
  const nodes = found.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: makeCursor(order, [node.key]), node }));
  const pageInfo = {
    hasNextPage: found.length > size,
    hasPreviousPage: after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo, totalCount: total };
}
