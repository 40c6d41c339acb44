import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { places } from './place.list.js';
import { Place } from './place.type.js';

@Resolver()
export class PlaceResolver {
  @Extensions(ofTheData)
  @Query(() => Place, { nullable: true, description: 'The place with this id; null if there is none.' })
  place(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Place'));
  }

  @Extensions(ofTheData)
  @Query(() => type('PlaceConnection'), { description: 'Places, by name.' })
  places(
    @Args(() => places.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, places.pages);
  }
}
