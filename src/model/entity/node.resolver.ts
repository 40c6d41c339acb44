import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { AppError } from '../../base/errors.js';
import { answer } from '../../plan/answer/answer.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { firstBy, listBy, type Arguments, type Fragment } from '../../plan/declare/mapping.js';
import { largestSize } from '../../plan/compose/page.js';
import { IdArgument } from './arguments.js';
import { kindPartOf } from '../../base/ids.js';
import { Node } from './node.type.js';

/** What bears an id without being an entity, by the kind in the id: each has its own index of ids. */
const labels: Readonly<Record<string, string>> = {
  participation: 'Participation',
  position: 'Position',
  count: 'Count',
};

function labelOf(id: string): string {
  return labels[kindPartOf(id)] ?? 'Entity';
}

const nodeById = firstBy(
  ({ id }) => labelOf(String(id)),
  (label) => ({
    match: `MATCH (y:${label} {id: $id})`,
    letters: ['y'],
    order: ['y.id'],
    parameters: { id: ({ id }) => id },
  }),
);

/** One row for each id, in the order asked for; ids of several sorts are each looked up where they may be. */
const nodesByIds = listBy(
  (args) => [...new Set(idsOf(args).map(labelOf))].toSorted(),
  (sorts) => ({
    match: `UNWIND range(0, size($ids) - 1) AS i\n${lookups(sorts)}`,
    letters: ['i', 'y'],
    order: ['i'],
    parameters: { ids: idsOf },
  }),
);

function lookups(sorts: string[]): Fragment {
  const found = sorts.map((label, index) => [label, 'abcd'.charAt(index)] as const);
  const matches = found.map(([label, letter]) => `OPTIONAL MATCH (${letter}:${label} {id: $ids[i]})`);
  const letters = found.map(([, letter]) => letter).join(', ');
  return `${matches.join('\n')}\nWITH i, coalesce(${letters === '' ? 'null' : letters}) AS y`;
}

function idsOf({ ids }: Arguments): string[] {
  const asked = ids as string[];
  if (asked.length <= largestSize) return asked;
  throw new AppError(
    'PAGE_TOO_LARGE',
    `ids: expected at most ${largestSize}; found ${asked.length}.`,
    'Ask for them in several requests.',
  );
}

@Resolver()
export class NodeResolver {
  @Extensions(ofTheData)
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null if nothing has.' })
  node(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, nodeById);
  }

  @Extensions(ofTheData)
  @Query(() => [Node], {
    nullable: 'items',
    description: `Whatever has these ids: as many items, in the same order, null where nothing has the id. At most ${largestSize} ids.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids.' }) _ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, nodesByIds);
  }
}
