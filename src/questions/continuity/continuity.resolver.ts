import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { FirstArgument } from '../../model/entity/arguments.js';
import { Evidence } from '../../model/entity/evidence.type.js';
import { firstEvidence } from '../../model/entity/first-evidence.js';
import { unknownId } from '../../base/errors.js';
import { Event } from '../../model/event.type.js';
import { statement } from '../../database/graph/statement.js';
import { hydrate, hydrateAll } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { Priority } from '../../model/priority.type.js';
import { EventSeries } from '../../model/series.type.js';
import { ContinuityCell, ContinuityMatrix } from './continuity.type.js';
import { matrixOf, type Edition, type Successor, type Tie } from './matrix.js';

@Resolver(() => ContinuityMatrix)
export class ContinuityResolver {
  @Extensions(ofTheData)
  @Query(() => ContinuityMatrix, {
    description:
      'Which edition of a series of events took up, kept, renamed or dropped which priority, with the evidence for each.',
  })
  async continuity(
    @Arg('series', () => ID, { description: 'The series, for example series:asem-dgc.' }) series: string,
    @Ctx() { graph }: Context,
  ): Promise<ContinuityMatrix> {
    const [row] = await graph.rows(statement('continuity/matrix'), { series });
    if (typeof row?.['series'] !== 'string') throw unknownId('series', series, 'series of events');
    const { editions, ties, successors } = row;
    return { series, ...matrixOf(editions as Edition[], ties as Tie[], successors as Successor[]) };
  }

  @FieldResolver(() => EventSeries, { description: 'The series.' })
  series(
    @Root() { series }: ContinuityMatrix,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrate(context, info, series);
  }

  @FieldResolver(() => [Event], {
    description: 'Its editions in order of time; those without a date stand where their number puts them.',
  })
  editions(
    @Root() { editions }: ContinuityMatrix,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return hydrateAll(context, info, editions);
  }

  @FieldResolver(() => [Priority], {
    description:
      'The priorities that an edition adopted, set or discussed, in the order in which they come up.',
  })
  priorities(
    @Root() { priorities }: ContinuityMatrix,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return hydrateAll(context, info, priorities);
  }
}

@Resolver(() => ContinuityCell)
export class ContinuityCellResolver {
  @FieldResolver(() => Event, { description: 'The edition.' })
  edition(
    @Root() { edition }: ContinuityCell,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrate(context, info, edition);
  }

  @FieldResolver(() => Priority, { description: 'The priority.' })
  priority(
    @Root() { priority }: ContinuityCell,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrate(context, info, priority);
  }

  @FieldResolver(() => Priority, {
    nullable: true,
    description: 'Of a renamed priority, the other name: that which it continues, or which continues it.',
  })
  other(
    @Root() { other }: ContinuityCell,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return other === null ? null : hydrate(context, info, other);
  }

  @FieldResolver(() => [Evidence], {
    description:
      'What documents say: of what is dropped, that the list was adopted; of what is renamed, that the one continues the other as well. Empty where all is silent.',
  })
  evidence(
    @Root() { claims }: ContinuityCell,
    @Args(() => FirstArgument) args: FirstArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return firstEvidence(context, info, claims, args);
  }
}
