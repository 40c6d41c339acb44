// oxlint-disable-next-line import/no-unassigned-import -- type-graphql needs it before the first decorator runs
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ConflictsResolver, ConflictValueResolver } from './questions/conflicts/conflicts.resolver.js';
import { ContinuityCellResolver, ContinuityResolver } from './questions/continuity/continuity.resolver.js';
import type { Context } from './plan/declare/context.js';
import { CypherResolver, type CypherContext } from './questions/cypher/cypher.resolver.js';
import { declareRows } from './questions/cypher/cypher.type.js';
import { DocumentRoot } from './model/document.js';
import { Citation } from './model/entity/citation.type.js';
import { NodeResolver } from './model/entity/node.resolver.js';
import { EventRoot } from './model/event.js';
import { GapsResolver } from './questions/gaps/gaps.resolver.js';
import { InitiativeRoot } from './model/initiative.js';
import { InstrumentRoot } from './model/instrument.js';
import { MetaResolver, type MetaContext } from './questions/meta/meta.resolver.js';
import {
  NeighbourhoodResolver,
  SubgraphNodeResolver,
} from './questions/neighbourhood/neighbourhood.resolver.js';
import { OrganisationRoot } from './model/organisation.js';
import { ParticipationResolver } from './model/participation/participation.resolver.js';
import { Participation } from './model/participation/participation.type.js';
import { PathsResolver } from './questions/paths/paths.resolver.js';
import { PersonRoot } from './model/person.js';
import { PlaceRoot } from './model/place.js';
import { installResolvers } from './plan/answer/install-resolvers.js';
import { Position } from './model/position.js';
import { PriorityRoot } from './model/priority.js';
import { EventSeriesRoot } from './model/series.js';
import { StatisticsResolver } from './questions/statistics/statistics.resolver.js';
import { SearchEdgeResolver, SearchResolver } from './questions/search/search.resolver.js';
import { ThreatRoot } from './model/threat.js';

/** All root fields. */
const resolvers = [
  NodeResolver,
  ParticipationResolver,
  PersonRoot,
  OrganisationRoot,
  EventRoot,
  EventSeriesRoot,
  PlaceRoot,
  ThreatRoot,
  PriorityRoot,
  InitiativeRoot,
  InstrumentRoot,
  DocumentRoot,
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
const furtherTypes = [Participation, Position, Citation];

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
