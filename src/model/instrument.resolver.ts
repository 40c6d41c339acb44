import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { instruments } from './instrument.list.js';
import { Instrument } from './instrument.type.js';

@Resolver()
export class InstrumentResolver {
  @Extensions(ofTheData)
  @Query(() => Instrument, {
    nullable: true,
    description: 'The instrument with this id; null if there is none.',
  })
  instrument(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Instrument'));
  }

  @Extensions(ofTheData)
  @Query(() => type('InstrumentConnection'), { description: 'Instruments, by name.' })
  instruments(
    @Args(() => instruments.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, instruments.pages);
  }
}
