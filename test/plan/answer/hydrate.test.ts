import { graphql, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import {
  Arg,
  buildSchemaSync,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/plan/declare/context.js';
import { Entity } from '../../../src/model/entity/entity.type.js';
import { Evidence } from '../../../src/model/entity/evidence.type.js';
import type { Graph, StatementSent } from '../../../src/database/graph/graph.js';
import { installResolvers } from '../../../src/plan/answer/install-resolvers.js';
import { hydrate, hydrateAll } from '../../../src/plan/answer/hydrate.js';
import { ofTheData } from '../../../src/plan/declare/lasting.js';
import { evidence } from '../../../src/plan/declare/supply.js';
import { buildSchema } from '../../../src/schema.js';
import { keptFounding, testFoundation } from '../../setup/graph.js';

/** An answer of a question of this test alone: a pair of things. */
@ObjectType({ description: 'Two things.' })
class Pair {
  @Field(() => ID)
  left: string;

  right: string;
}

@Resolver(() => Pair)
class PairResolver {
  @Query(() => [Pair])
  @Extensions(ofTheData)
  pairs(@Arg('ids', () => [ID]) ids: string[]): Pair[] {
    return ids.slice(1).map((right, index) => ({ left: ids[index] as string, right }));
  }

  @FieldResolver(() => Entity, { nullable: true })
  first(@Root() pair: Pair, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return hydrate(context, info, pair.left);
  }

  @FieldResolver(() => [Entity])
  both(@Root() pair: Pair, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return hydrateAll(context, info, [pair.left, pair.right]);
  }

  @FieldResolver(() => [Evidence])
  claims(@Root() pair: Pair, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return hydrateAll(context, info, [pair.left, pair.right], evidence);
  }
}

let graph: Graph;
let schema: GraphQLSchema;
let context: Context;

beforeAll(async () => {
  graph = await keptFounding();
  const { vocabulary } = await testFoundation();
  context = { graph, vocabulary };
  // All types are known by name as soon as the schema of the program is built.
  buildSchema();
  schema = buildSchemaSync({ resolvers: [PairResolver], validate: false });
  installResolvers(schema);
});

afterAll(() => graph.close());

async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const sent: StatementSent[] = [];
  const stop = graph.observe((one) => sent.push(one));
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: context });
  stop();
  expect(errors).toBeUndefined();
  return { data, sent };
}

const seminar = 'event:eu-hls-2024-antwerp';
const antwerp = 'place:antwerp';
const nowhere = 'place:nowhere';

describe('what a whole-answer question found', () => {
  it('is filled by one statement for all fields and all types', async () => {
    const { data, sent } = await ask(
      `query ($ids: [ID!]!, $lang: LanguageTag) {
         pairs(ids: $ids) { first { id } both { id en: name(lang: "en") name(lang: $lang) ... on Place { kind } } }
         again: pairs(ids: $ids) { first { __typename name } }
       }`,
      { ids: [antwerp, seminar, antwerp], lang: 'fr' },
    );
    const name = 'High level seminar « Customs cooperation: harder, better, faster, stronger »';
    const place = { id: antwerp, en: 'Antwerp', name: 'Anvers', kind: 'CITY' };
    const event = { id: seminar, en: name, name };
    expect(data).toEqual({
      pairs: [
        { first: { id: antwerp }, both: [place, event] },
        { first: { id: seminar }, both: [event, place] },
      ],
      again: [{ first: { __typename: 'Place', name: 'Antwerp' } }, { first: { __typename: 'Event', name } }],
    });
    expect(sent.map((one) => one.name)).toEqual(['graphql/hydrate']);
    expect(sent.map((one) => Object.values(one.parameters))).toEqual([
      [
        [antwerp, seminar],
        [antwerp, seminar],
        [antwerp, seminar],
      ],
    ]);
  });

  it('is null, or left out of a list, where nothing has the id', async () => {
    const { data } = await ask('query ($ids: [ID!]!) { pairs(ids: $ids) { first { id } both { id } } }', {
      ids: [nowhere, antwerp],
    });
    expect(data).toEqual({ pairs: [{ first: null, both: [{ id: antwerp }] }] });
  });

  it('keeps what @skip leaves out apart from what it lets through', async () => {
    const source =
      'query ($ids: [ID!]!, $bare: Boolean!) { pairs(ids: $ids) { first { id name @skip(if: $bare) } } }';
    const ids = [antwerp, seminar];
    expect((await ask(source, { ids, bare: true })).data).toEqual({ pairs: [{ first: { id: antwerp } }] });
    expect((await ask(source, { ids, bare: false })).data).toEqual({
      pairs: [{ first: { id: antwerp, name: 'Antwerp' } }],
    });
  });

  it('comes in the order of its supply, if that has one', async () => {
    const of = (document: string) => ({
      name: 'test/claim',
      text: `MATCH (c:Claim {document: '${document}'}) RETURN min(c.id)`,
    });
    const earlier = 'document:seed-vna-2019-10-asem13';
    const later = 'document:seed-be-2024-05-17-hls-antwerp';
    const claims = await Promise.all([of(later), of(earlier)].map((one) => graph.read(one)));
    const { data } = await ask('query ($ids: [ID!]!) { pairs(ids: $ids) { claims { document { id } } } }', {
      ids: claims.map(([row]) => row?.[0]),
    });
    expect(data).toEqual({
      pairs: [{ claims: [{ document: { id: earlier } }, { document: { id: later } }] }],
    });
  });
});
