// oxlint-disable-next-line import/no-unassigned-import -- type-graphql needs it before the first decorator runs
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ConflictsResolver, ConflictValueResolver } from './questions/conflicts/conflicts.resolver.js';
import { ContinuityCellResolver, ContinuityResolver } from './questions/continuity/continuity.resolver.js';
import { Count } from './model/count.type.js';
import type { Context } from './plan/declare/context.js';
import { CypherResolver, type CypherContext } from './questions/cypher/cypher.resolver.js';
import { declareRows } from './questions/cypher/cypher.type.js';
import { DocumentResolver } from './model/document.resolver.js';
import { Actor } from './model/entity/actor.type.js';
import { Citation } from './model/entity/citation.type.js';
import { NodeResolver } from './model/entity/node.resolver.js';
import { Topic } from './model/entity/topic.type.js';
import { EventResolver } from './model/event.resolver.js';
import { GapsResolver } from './questions/gaps/gaps.resolver.js';
import { InitiativeResolver } from './model/initiative.resolver.js';
import { InstrumentResolver } from './model/instrument.resolver.js';
import { MetaResolver, type MetaContext } from './questions/meta/meta.resolver.js';
import {
  NeighbourhoodResolver,
  SubgraphNodeResolver,
} from './questions/neighbourhood/neighbourhood.resolver.js';
import { OrganisationResolver } from './model/organisation.resolver.js';
import { ParticipationResolver } from './model/participation/participation.resolver.js';
import { Participation } from './model/participation/participation.type.js';
import { PathsResolver } from './questions/paths/paths.resolver.js';
import { PersonResolver } from './model/person.resolver.js';
import { PlaceResolver } from './model/place.resolver.js';
import { installResolvers } from './plan/answer/install-resolvers.js';
import { Position } from './model/position.type.js';
import { PriorityResolver } from './model/priority.resolver.js';
import { EventSeriesResolver } from './model/series.resolver.js';
import { StatisticsResolver } from './questions/statistics/statistics.resolver.js';
import { SearchEdgeResolver, SearchResolver } from './questions/search/search.resolver.js';
import { ThreatResolver } from './model/threat.resolver.js';

/** All root fields. */
const resolvers = [
  NodeResolver,
  ParticipationResolver,
  PersonResolver,
  OrganisationResolver,
  EventResolver,
  EventSeriesResolver,
  PlaceResolver,
  ThreatResolver,
  PriorityResolver,
  InitiativeResolver,
  InstrumentResolver,
  DocumentResolver,
  MetaResolver,
  CypherResolver,
  StatisticsResolver,
  GapsResolver,
  ContinuityResolver,
  ContinuityCellResolver,
  ConflictsResolver,
  ConflictValueResolver,
  SearchResolver,
  SearchEdgeResolver,
  PathsResolver,
  NeighbourhoodResolver,
  SubgraphNodeResolver,
] as const;

/** Types that no resolver names: they are found by their names in the fields of others. */
const furtherTypes = [Actor, Topic, Participation, Position, Count, Citation];

let built: GraphQLSchema | undefined;

/** What the resolvers of a request are given, all together. */
export type SchemaContext = Context & CypherContext & MetaContext;

/** The GraphQL schema, built at the first call. It needs no database; what its resolvers need is in the `SchemaContext`. */
export function buildSchema(): GraphQLSchema {
  built ??= makeSchema();
  return built;
}

function makeSchema(): GraphQLSchema {
  // Arguments are checked where they are used, so type-graphql's own validation is off.
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    orphanedTypes: furtherTypes,
    validate: false,
  });
  installResolvers(schema);
  const query = schema.getQueryType();
  if (query) query.description = 'Where every question starts. Fields that list things come in pages.';
  declareRows(schema);
  return schema;
}
