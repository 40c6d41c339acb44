import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { organisations } from './organisation.list.js';
import { Organisation } from './organisation.type.js';

@Resolver()
export class OrganisationResolver {
  @Extensions(ofTheData)
  @Query(() => Organisation, {
    nullable: true,
    description: 'The organisation with this id; null if there is none.',
  })
  organisation(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Organisation'));
  }

  @Extensions(ofTheData)
  @Query(() => type('OrganisationConnection'), { description: 'Organisations, by name.' })
  organisations(
    @Args(() => organisations.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, organisations.pages);
  }
}
