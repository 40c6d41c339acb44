import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../plan/declare/context.js';
import { IdArgument, type PageArguments } from './entity/arguments.js';
import { byId } from './entity/by-id.js';
import { answer } from '../plan/answer/answer.js';
import { ofTheData } from '../plan/declare/lasting.js';
import { type } from '../plan/declare/registry.js';
import { documents } from './document.list.js';
import { Document } from './document.type.js';

@Resolver()
export class DocumentResolver {
  @Extensions(ofTheData)
  @Query(() => Document, { nullable: true, description: 'The document with this id; null if there is none.' })
  document(
    @Args(() => IdArgument) _arguments: IdArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, byId('Document'));
  }

  @Extensions(ofTheData)
  @Query(() => type('DocumentConnection'), { description: 'Documents, the latest published first.' })
  documents(
    @Args(() => documents.Arguments) _arguments: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answer(context, info, documents.pages);
  }
}
