import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { Entity } from '../../model/entity/entity.type.js';
import { hydrateAll } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { hopKey, hops } from './hop.supply.js';
import { Hop } from './hop.type.js';
import { Path } from './path.type.js';
import { pathsAsked, PathsArguments } from './paths.arguments.js';
import { findPaths, hubTies } from './paths.find.js';

@Resolver(() => Path)
export class PathsResolver {
  @Extensions(ofTheData)
  @Query(() => [Path], {
    description: `How two things are tied together, with the evidence of each step: the shortest paths first, those of one length by the ids along them. Steps are participations, offices, stated relations, places, series and wholes; never mere mentions. Things with more than ${hubTies} ties are hubs: paths do not pass them unless there are no others.`,
  })
  paths(@Args(() => PathsArguments) args: PathsArguments, @Ctx() context: Context): Promise<Path[]> {
    return findPaths(context, pathsAsked(args));
  }

  @FieldResolver(() => [Entity], { description: 'The things along it, both ends included.' })
  nodes(@Root() path: Path, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return hydrateAll(context, info, path.route);
  }

  @FieldResolver(() => [Hop], { description: 'Its steps, one fewer than its things.' })
  hops(@Root() path: Path, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const keys = path.route.slice(1).map((to, index) => hopKey(path.route[index] as string, to));
    return hydrateAll(context, info, keys, hops);
  }

  @FieldResolver(() => [Entity], {
    description: 'Hubs that the search met and did not pass. Ask for paths to one of them to see its ties.',
  })
  avoidedHubs(
    @Root() path: Path,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrateAll(context, info, path.avoided);
  }
}
