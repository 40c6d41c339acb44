import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { FirstArgument } from '../../model/entity/arguments.js';
import { Entity } from '../../model/entity/entity.type.js';
import { Evidence, evidence } from '../../model/entity/evidence.type.js';
import { plainPage, type PlainPage } from '../../model/entity/plain-connection.js';
import { statement } from '../../database/graph/statement.js';
import { readCursor } from '../../plan/compose/cursor.js';
import { hydrate, hydrateAll } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { follows, pageSize } from '../../plan/compose/page.js';
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
    const order = `gaps ${kind}`;
    const size = pageSize({ ...args });
    const after = follows({ ...args }) ? readCursor(order, String(args.after), 1)[0] : null;
    const question = statement(`gaps/${kind.toLowerCase().replaceAll('_', '-')}`);
    const [row] = await graph.rows(question, { after, limit: size + 1 });
    const found = (row?.['gaps'] ?? []) as FoundGap[];
    const gaps = found.map((gap): Gap => ({ ...gap, kind, text: gapText(kind, gap) }));
    return plainPage({ found: gaps, size, total: Number(row?.['total']), order, follows: after !== null });
  }

  @FieldResolver(() => Entity, { description: 'What the gap is about.' })
  about(@Root() { about }: Gap, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return hydrate(context, info, about);
  }

  @FieldResolver(() => [Evidence], {
    description: 'What documents say of it: the announcement, the number and the list, the mentions.',
  })
  async evidence(
    @Root() { claims }: Gap,
    @Args(() => FirstArgument) args: FirstArgument,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const size = pageSize({ ...args });
    return (await hydrateAll(context, info, claims, evidence)).slice(0, size);
  }
}
