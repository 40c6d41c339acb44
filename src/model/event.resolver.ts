import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { events } from './event.list.js';
import { Event } from './event.type.js';

@Resolver()
export class EventResolver {
  @Extensions(ofTheData)
  @Query(() => Event, { nullable: true, description: 'The event with this id; null if there is none.' })
  event(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Event'));
  }

  @Extensions(ofTheData)
  @Query(() => type('EventConnection'), { description: 'Events, the latest first.' })
  events(
    @Args(() => events.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, events.pages);
  }
}
