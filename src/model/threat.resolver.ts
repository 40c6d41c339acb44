import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { threats } from './threat.list.js';
import { Threat } from './threat.type.js';

@Resolver()
export class ThreatResolver {
  @Extensions(ofTheData)
  @Query(() => Threat, { nullable: true, description: 'The threat with this id; null if there is none.' })
  threat(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Threat'));
  }

  @Extensions(ofTheData)
  @Query(() => type('ThreatConnection'), { description: 'Threats, by name.' })
  threats(
    @Args(() => threats.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, threats.pages);
  }
}
