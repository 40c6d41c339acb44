import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { people } from './person.list.js';
import { Person } from './person.type.js';

@Resolver()
export class PersonResolver {
  @Extensions(ofTheData)
  @Query(() => Person, { nullable: true, description: 'The person with this id; null if there is none.' })
  person(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Person'));
  }

  @Extensions(ofTheData)
  @Query(() => type('PersonConnection'), { description: 'People, by name.' })
  people(
    @Args(() => people.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, people.pages);
  }
}
