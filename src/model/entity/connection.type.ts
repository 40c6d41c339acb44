import { Field, Int, ObjectType } from 'type-graphql';
import { inside, sameRow, value, type Inside } from '../../plan/declare/mapping.js';
import { mapped, type, type TypeClass } from '../../plan/declare/registry.js';

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

/** A page of a list, as its fields are typed. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: number;
}

/**
 * Makes the types of a paged list, `<name>Connection` and `<name>Edge`.
 *
 * @param name prefix of the two types, for example `Event`
 * @param nodeName name of the items' type, for example `Event`
 * @param edgeClass what edges tell besides node and cursor; its mapping is taken over
 * @param edgeMapping declarations of the edge's own fields
 * @param node where the item is found in the row
 */
export function connectionOf(
  name: string,
  nodeName = name,
  edgeClass: TypeClass = Object,
  edgeMapping: Parameters<typeof mapped>[1] = {},
  node: Inside = inside('y'),
): void {
  const Base = edgeClass as new () => object;

  @ObjectType(`${name}Edge`, {
    description: `An item of a list of ${nodeName} items, with what the list knows of it.`,
  })
  class Edge extends Base {
    @Field(() => String, { description: 'The place of the item in this list, for `after`.' })
    cursor: string;

    @Field(() => type(nodeName), { description: 'The item itself.' })
    node: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${nodeName} items.` })
  class Page {
    @Field(() => [Edge], { description: 'The items of the page with their places.' })
    edges: Edge[];

    @Field(() => [type(nodeName)], { description: 'The items of the page alone.' })
    nodes: object[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has.' })
    totalCount: number;
  }

  const none = value([]);
  mapped(Edge, { cursor: none, node, ...edgeMapping }, { letter: 'r' }, `${name}Edge`);
  const parts = { edges: sameRow(), nodes: node, pageInfo: none, totalCount: none };
  mapped(Page, parts, {}, `${name}Connection`);
}
