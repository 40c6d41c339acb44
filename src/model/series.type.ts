import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts, datedFacts } from './entity/facts.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { EventKind, Frequency } from '../generated/enums.js';
import { mapped, type } from '../plan/declare/registry.js';
import { Takes } from '../plan/declare/takes.js';
import { ParticipationsArguments } from './participation/participation.arguments.js';
import { participationsAtSeries } from './participation/participation.pages.js';
import type { Event } from './event.type.js';
import type { Threat } from './threat.type.js';
import type { Participation } from './participation/participation.type.js';
import type { Instrument } from './instrument.type.js';

@ObjectType({
  implements: [Node, Entity],
  description: 'A series of events, such as the meetings of a body; its events are its editions.',
})
export class EventSeries {
  @Field(() => EventKind, {
    nullable: true,
    description: 'What sort of events it holds; the choice is ours.',
  })
  kind: EventKind | null;

  @Field(() => Frequency, { nullable: true, description: 'How often it is held.' })
  frequency: Frequency | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'The time for which it exists or existed.' })
  period: FuzzyDate | null;

  @Facts('Event', 'Its events with their numbers, the latest first.')
  editions: Connection<Event>;

  @Field(() => type('ParticipationConnection'), {
    description: 'Who had, or is to have, which role at its editions, or at the series as such.',
  })
  @Takes(() => ParticipationsArguments)
  participations: Connection<Participation>;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Threat', 'Threats that it is directed against.')
  addresses: Connection<Threat>;

  @Facts('Entity', 'What it rests on as mandate, ground, tool or model.')
  basedOn: Connection<Entity>;

  @Facts('Instrument', 'Instruments that it carries out.')
  implements: Connection<Instrument>;
}

mapped(
  EventSeries,
  {
    period: fuzzyDate('x.period'),
    editions: datedFacts('(x)<-[r:EDITION_OF]-(y:Event)'),
    participations: participationsAtSeries,
    addresses: relations.addresses,
    basedOn: relations.basedOn,
    implements: relations.implements,
  },
  { kind: 'series' },
);

connectionOf('EventSeries');
factConnectionOf('EventSeries');
