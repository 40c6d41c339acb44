import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { FirstArgument } from '../../model/entity/arguments.js';
import { Entity } from '../../model/entity/entity.type.js';
import { Evidence } from '../../model/entity/evidence.type.js';
import { firstEvidence } from '../../model/entity/first-evidence.js';
import { pageAsked, plainPage, type PlainPage } from '../../model/entity/plain-connection.js';
import { unknownId } from '../../base/errors.js';
import { statement } from '../../database/graph/statement.js';
import { hydrate, hydrateAll } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import type { Candidate } from './candidate.js';
import { conflictsAmong } from './conflict.js';
import { Conflict, ConflictConnection, ConflictsArguments, ConflictValue } from './conflicts.type.js';

@Resolver(() => Conflict)
export class ConflictsResolver {
  @Extensions(ofTheData)
  @Query(() => ConflictConnection, {
    description:
      'Claims of documents that cannot all be true: dates, places, numbers, chairs, terms, lists. Each conflict shows all values that exclude each other, with their documents; nothing is thrown away by the choice of one. By id of the thing, then by kind.',
  })
  async conflicts(
    @Args(() => ConflictsArguments) args: ConflictsArguments,
    @Ctx() { graph, preferences }: Context,
  ): Promise<PlainPage<Conflict>> {
    const { about = null } = args;
    const asked = pageAsked('conflicts', args);
    const [row] = await graph.rows(statement('conflicts/candidates'), { about });
    if (row?.['known'] !== true) throw unknownId('about', about);
    const all = conflictsAmong(row['candidates'] as Candidate[], preferences);
    const { after } = asked;
    const found = after === null ? all : all.filter(({ key }) => key > after);
    return plainPage({ ...asked, found, total: all.length });
  }

  @FieldResolver(() => Entity, { description: 'The thing that the claims are about.' })
  about(
    @Root() { about }: Conflict,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrate(context, info, about);
  }
}

@Resolver(() => ConflictValue)
export class ConflictValueResolver {
  @FieldResolver(() => [Entity], {
    description:
      'The things that the value is: a place, chairs, the items of a list. Empty for numbers and dates.',
  })
  things(
    @Root() { things }: ConflictValue,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return hydrateAll(context, info, things);
  }

  @FieldResolver(() => [Evidence], { description: 'The documents that give this value, and where.' })
  evidence(
    @Root() { claims }: ConflictValue,
    @Args(() => FirstArgument) args: FirstArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return firstEvidence(context, info, claims, args);
  }
}
