import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts } from './entity/facts.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { Topic } from './entity/topic.type.js';
import { Horizon } from '../generated/enums.js';
import { mapped } from '../plan/declare/registry.js';
import type { Event } from './event.type.js';
import type { Threat } from './threat.type.js';

@ObjectType({
  implements: [Node, Entity, Topic],
  description: 'An aim of customs cooperation that somebody set or adopted.',
})
export class Priority {
  @Field(() => FuzzyDate, { nullable: true, description: 'The time for which it is set.' })
  period: FuzzyDate | null;

  @Field(() => Horizon, { nullable: true, description: 'The term for which it is set.' })
  horizon: Horizon | null;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Threat', 'Threats that it is directed against.')
  addresses: Connection<Threat>;

  @Facts('Event', 'Events that had it on their agenda, the latest first.')
  discussedAt: Connection<Event>;

  @Facts('Event', 'Events that adopted, approved, endorsed or decided it, the latest first.')
  adoptedAt: Connection<Event>;

  @Facts('Entity', 'What fixes it, or whose priority it is.')
  setBy: Connection<Entity>;

  @Facts('Topic', 'Initiatives and instruments that serve it.')
  pursuedBy: Connection<Topic>;

  @Facts('Topic', 'Earlier ones that it carries on, renews or replaces.')
  continues: Connection<Topic>;

  @Facts('Topic', 'Later ones that carry it on, renew or replace it.')
  continuedBy: Connection<Topic>;

  @Facts('Entity', 'What it rests on as mandate, ground, tool or model.')
  basedOn: Connection<Entity>;

  @Facts('Entity', 'What rests on it as mandate, ground, tool or model.')
  basisFor: Connection<Entity>;

  @Facts('Topic', 'What has the same subject although no source joins them; never stated.')
  sameSubjectAs: Connection<Topic>;
}

mapped(
  Priority,
  {
    period: fuzzyDate('x.period'),
    addresses: relations.addresses,
    discussedAt: relations.discussedAt,
    adoptedAt: relations.adoptedAt,
    setBy: relations.setBy,
    pursuedBy: relations.pursuedBy,
    continues: relations.continues,
    continuedBy: relations.continuedBy,
    basedOn: relations.basedOn,
    basisFor: relations.basisFor,
    sameSubjectAs: relations.sameSubjectAs,
  },
  { kind: 'priority' },
);

connectionOf('Priority');
factConnectionOf('Priority');
