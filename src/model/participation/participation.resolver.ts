import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../plan/declare/context.js';
import { answer } from '../../plan/answer/answer.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { type } from '../../plan/declare/registry.js';
import { ParticipationsArguments } from './participation.arguments.js';
import { participations } from './participation.pages.js';

@Resolver()
export class ParticipationResolver {
  @Extensions(ofTheData)
  @Query(() => type('ParticipationConnection'), {
    description: 'Who did what where, on what threat, in which capacity, and how we know: the latest first.',
  })
  participations(
    @Args(() => ParticipationsArguments) _arguments: ParticipationsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, participations);
  }
}
