// oxlint-disable-next-line import/no-unassigned-import -- type-graphql needs it before the first decorator runs
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ConflictsResolver, ConflictValueResolver } from './conflicts/conflicts.resolver.js';
import { ContinuityCellResolver, ContinuityResolver } from './continuity/continuity.resolver.js';
import { Count } from './count/count.type.js';
import type { Context } from './context.js';
import { CypherResolver, type CypherContext } from './cypher/cypher.resolver.js';
import { declareRows } from './cypher/cypher.type.js';
import { DocumentResolver } from './document/document.resolver.js';
import { Actor } from './entity/actor.type.js';
import { Citation } from './entity/citation.type.js';
import { NodeResolver } from './entity/node.resolver.js';
import { Topic } from './entity/topic.type.js';
import { EventResolver } from './event/event.resolver.js';
import { GapsResolver } from './gaps/gaps.resolver.js';
import { InitiativeResolver } from './initiative/initiative.resolver.js';
import { InstrumentResolver } from './instrument/instrument.resolver.js';
import { MetaResolver, type MetaContext } from './meta/meta.resolver.js';
import { NeighbourhoodResolver, SubgraphNodeResolver } from './neighbourhood/neighbourhood.resolver.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { Participation } from './participation/participation.type.js';
import { PathsResolver } from './paths/paths.resolver.js';
import { PersonResolver } from './person/person.resolver.js';
import { PlaceResolver } from './place/place.resolver.js';
import { finishSchema } from './plan/finish.js';
import { Position } from './position/position.type.js';
import { PriorityResolver } from './priority/priority.resolver.js';
import { EventSeriesResolver } from './series/series.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { SearchEdgeResolver, SearchResolver } from './search/search.resolver.js';
import { ThreatResolver } from './threat/threat.resolver.js';

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
  // Arguments are checked where they are used: there are no decorators for that here.
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    orphanedTypes: furtherTypes,
    validate: false,
  });
  finishSchema(schema);
  const query = schema.getQueryType();
  if (query) query.description = 'Where every question starts. Fields that list things come in pages.';
  declareRows(schema);
  return schema;
}
