import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { FirstArgument } from '../../model/entity/arguments.js';
import { Entity } from '../../model/entity/entity.type.js';
import { Evidence } from '../../model/entity/evidence.type.js';
import { firstEvidence } from '../../model/entity/first-evidence.js';
import { pageAsked, plainPage, type PlainPage } from '../../model/entity/plain-connection.js';
import { statement } from '../../database/graph/statement.js';
import { hydrate } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { gapText } from './gaps.text.js';
import { Gap, GapConnection, GapsArguments, type FoundGap } from './gaps.type.js';

@Resolver(() => Gap)
export class GapsResolver {
  @Extensions(ofTheData)
  @Query(() => GapConnection, {
    description:
      'What the documents leave open: announced and never reported, threats without initiative, priorities without follow-up, events with one source, numbers that no list bears out.',
  })
  async gaps(
    @Args(() => GapsArguments) args: GapsArguments,
    @Ctx() { graph }: Context,
  ): Promise<PlainPage<Gap>> {
    const { kind } = args;
    const asked = pageAsked(`gaps ${kind}`, args);
    const question = statement(`gaps/${kind.toLowerCase().replaceAll('_', '-')}`);
    const [row] = await graph.rows(question, { after: asked.after, limit: asked.size + 1 });
    const found = (row?.['gaps'] ?? []) as FoundGap[];
    const gaps = found.map((gap): Gap => ({ ...gap, kind, text: gapText(kind, gap) }));
    return plainPage({ ...asked, found: gaps, total: Number(row?.['total']) });
  }

  @FieldResolver(() => Entity, { description: 'What the gap is about.' })
  about(@Root() { about }: Gap, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return hydrate(context, info, about);
  }

  @FieldResolver(() => [Evidence], {
    description: 'What documents say of it: the announcement, the number and the list, the mentions.',
  })
  evidence(
    @Root() { claims }: Gap,
    @Args(() => FirstArgument) args: FirstArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return firstEvidence(context, info, claims, args);
  }
}
