import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { Entity } from '../../model/entity/entity.type.js';
import { statement } from '../../database/graph/statement.js';
import { hydrate, hydrateAll } from '../../plan/answer/hydrate.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { pageSize } from '../../plan/compose/page.js';
import { queryOf } from './query.js';
import { rank, type Candidate } from './rank.js';
import { SearchArguments } from './search.arguments.js';
import { pageOf } from './search.page.js';
import { SearchConnection, SearchEdge } from './search.type.js';

/** How many things are ranked and paged through. */
const mostHits = 200;
/** How many names are looked at: a thing has several; a filter by type leaves only some. */
const mostNames = 500;
const mostNamesOfTypes = 2500;

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Extensions(ofTheData)
  @Query(() => SearchConnection, {
    description:
      'Finds things by any of their names, in any language and script: an exact name first, then all words, then a beginning, then likeness; among those, names that sources print and what many documents mention. The best 200 are ranked.',
  })
  async search(@Args(() => SearchArguments) args: SearchArguments, @Ctx() context: Context): Promise<object> {
    pageSize({ first: args.first });
    const { words, lucene } = queryOf(args.text);
    const labels = args.types ?? [];
    const parameters = { query: lucene, names: labels.length > 0 ? mostNamesOfTypes : mostNames, labels };
    const [[looked, things] = []] = await context.graph.read(statement('search/names'), parameters);
    const ranked = rank(things as Candidate[], words, args.lang ?? undefined);
    const hits = ranked.slice(0, mostHits);
    const truncated = ranked.length > mostHits || (looked as number) >= parameters.names;
    return { ...pageOf(hits, { ...args }), totalCount: hits.length, truncated };
  }

  @FieldResolver(() => [Entity], { description: 'The items of the page alone.' })
  nodes(
    @Root() { edges }: SearchConnection,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrateAll(
      context,
      info,
      edges.map(({ id }) => id),
    );
  }
}

@Resolver(() => SearchEdge)
export class SearchEdgeResolver {
  @FieldResolver(() => Entity, { description: 'The item itself.' })
  node(
    @Root() { id }: SearchEdge,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return hydrate(context, info, id);
  }
}
