import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { Entity } from '../../model/entity/entity.type.js';
import { Evidence, evidence } from '../../model/entity/evidence.type.js';
import { unknownId } from '../../base/errors.js';
import { statement } from '../../database/graph/statement.js';
import { checkedNumber } from '../paths/paths.arguments.js';
import { hubTies } from '../paths/paths.find.js';
import { hydrate, hydrateAll } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { depths, NeighbourhoodArguments, sizes } from './neighbourhood.arguments.js';
import { subgraphOf, type Thing, type Tie } from './subgraph.js';
import { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.type.js';

@Resolver(() => SubgraphEdge)
export class NeighbourhoodResolver {
  @Extensions(ofTheData)
  @Query(() => Subgraph, {
    description: `What lies around a thing, ready to be drawn. First comes what most statements of documents tie to it (behind a neighbour, the weaker of the two steps counts), then the nearer, then by id. Ties are those of paths. What is tied to a thing with more than ${hubTies} ties is not followed further.`,
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArguments) args: NeighbourhoodArguments,
    @Ctx() { graph }: Context,
  ): Promise<Subgraph> {
    const parameters = {
      id: args.id,
      depth: checkedNumber('depth', args.depth ?? depths.usual, depths.most),
      limit: checkedNumber('limit', args.limit ?? sizes.usual, sizes.most),
      labels: args.types ?? [],
      most: hubTies,
    };
    const [row] = await graph.read(statement('neighbourhood/around'), parameters);
    if (!row) throw unknownId('id', args.id);
    const [things, ties, total] = row as [Thing[], Tie[], number];
    return subgraphOf(things, ties, total, args.lang ?? undefined);
  }

  @FieldResolver(() => [Evidence], {
    description: 'What supports it: one item for each statement of a document, the first published first.',
  })
  sources(
    @Root() { claims }: SubgraphEdge,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrateAll(context, info, claims, evidence);
  }
}

@Resolver(() => SubgraphNode)
export class SubgraphNodeResolver {
  @FieldResolver(() => Entity, { description: 'The thing that it stands for.' })
  entity(
    @Root() { key }: SubgraphNode,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrate(context, info, key);
  }
}
