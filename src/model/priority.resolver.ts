import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { priorities } from './priority.list.js';
import { Priority } from './priority.type.js';

@Resolver()
export class PriorityResolver {
  @Extensions(ofTheData)
  @Query(() => Priority, { nullable: true, description: 'The priority with this id; null if there is none.' })
  priority(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Priority'));
  }

  @Extensions(ofTheData)
  @Query(() => type('PriorityConnection'), { description: 'Priorities, by name.' })
  priorities(
    @Args(() => priorities.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, priorities.pages);
  }
}
