import { ArgsType, Field, ID, Resolver } from 'type-graphql';
import { AppError } from '../../base/errors.js';
import { firstBy, listBy, type Arguments, type Fragment } from '../../plan/declare/mapping.js';
import { largestSize } from '../../plan/compose/page.js';
import { IdArgument } from './arguments.js';
import { kindPartOf } from '../../base/ids.js';
import { Node } from './node.type.js';
import { RootField } from './root-field.js';

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

@ArgsType()
class IdsArgument {
  @Field(() => [ID], { description: 'The ids.' })
  ids: string[];
}

@Resolver()
export class NodeResolver {
  @RootField(() => Node, {
    from: nodeById,
    nullable: true,
    takes: IdArgument,
    description: 'Whatever has this id; null if nothing has.',
  })
  node: unknown;

  @RootField(() => [Node], {
    from: nodesByIds,
    nullable: 'items',
    takes: IdsArgument,
    description: `Whatever has these ids: as many items, in the same order, null where nothing has the id. At most ${largestSize} ids.`,
  })
  nodes: unknown;
}
