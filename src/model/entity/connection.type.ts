import { Field, Int, ObjectType } from 'type-graphql';
import { Computed, Mapped } from '../../plan/declare/decorators.js';
import { inside, sameRow, value, type Inside } from '../../plan/declare/mapping.js';
import { type, type TypeClass } from '../../plan/declare/registry.js';

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page was asked for behind a cursor, so that items come before it.',
  })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, for `after`; null on an empty page.',
  })
  endCursor: string | null;
}

interface ConnectionParts {
  /** Name of the items' type, if not that of the list. */
  of?: string;
  /** What edges tell besides node and cursor. */
  edge?: TypeClass;
  /** Where the item is found in the row. */
  node?: Inside;
}

/** What pages know without a column of their own. */
const none = value([]);

/**
 * Makes the types of a paged list, `<name>Connection` and `<name>Edge`.
 *
 * @param name prefix of the two types, for example `Event`
 */
export function connectionOf(
  name: string,
  { of = name, edge = Object, node = inside('y') }: ConnectionParts = {},
): void {
  const Base = edge as new () => object;

  @Mapped({
    name: `${name}Edge`,
    letter: 'r',
    description: `An item of a list of ${of} items, with what the list knows of it.`,
  })
  class Edge extends Base {
    @Computed(() => String, { from: none, description: 'The place of the item in this list, for `after`.' })
    cursor: unknown;

    @Computed(() => type(of), { from: node, description: 'The item itself.' })
    node: unknown;
  }

  class Page {
    @Computed(() => [Edge], { from: sameRow(), description: 'The items of the page with their places.' })
    edges: unknown;

    @Computed(() => [type(of)], { from: node, description: 'The items of the page alone.' })
    nodes: unknown;

    @Computed(() => PageInfo, { from: none, description: 'Where the page lies.' })
    pageInfo: unknown;

    @Computed(() => Int, { from: none, description: 'How many items the whole list has.' })
    totalCount: unknown;
  }
  Mapped({ name: `${name}Connection`, description: `A page of a list of ${of} items.` })(Page);
}
