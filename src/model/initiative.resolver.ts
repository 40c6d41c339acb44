import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { initiatives } from './initiative.list.js';
import { Initiative } from './initiative.type.js';

@Resolver()
export class InitiativeResolver {
  @Extensions(ofTheData)
  @Query(() => Initiative, {
    nullable: true,
    description: 'The initiative with this id; null if there is none.',
  })
  initiative(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Initiative'));
  }

  @Extensions(ofTheData)
  @Query(() => type('InitiativeConnection'), { description: 'Initiatives, by name.' })
  initiatives(
    @Args(() => initiatives.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, initiatives.pages);
  }
}
