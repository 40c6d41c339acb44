import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { allEventSeries } from './series.list.js';
import { EventSeries } from './series.type.js';

@Resolver()
export class EventSeriesResolver {
  @Extensions(ofTheData)
  @Query(() => EventSeries, {
    nullable: true,
    description: 'The series with this id; null if there is none.',
  })
  eventSeries(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('EventSeries'));
  }

  @Extensions(ofTheData)
  @Query(() => type('EventSeriesConnection'), { description: 'Series of events, by name.' })
  allEventSeries(
    @Args(() => allEventSeries.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, allEventSeries.pages);
  }
}
