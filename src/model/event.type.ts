import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts, choice, chosen, datedFacts, facts } from './entity/facts.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { LocalizedText, texts } from './entity/localized-text.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { EventKind, EventMode, FactStatus } from '../generated/enums.js';
import { one, value } from '../plan/declare/mapping.js';
import { mapped, type } from '../plan/declare/registry.js';
import { Takes } from '../plan/declare/takes.js';
import { ParticipationsArguments } from './participation/participation.arguments.js';
import { participationsAtEvent } from './participation/participation.pages.js';
import { counts, type Count } from './count.type.js';
import type { Threat } from './threat.type.js';
import type { EventSeries } from './series.type.js';
import type { Participation } from './participation/participation.type.js';
import type { Priority } from './priority.type.js';
import type { Topic } from './entity/topic.type.js';
import type { Instrument } from './instrument.type.js';
import type { Place } from './place.type.js';

@ObjectType({
  implements: [Node, Entity],
  description:
    'A meeting, operation, decision or statement: something that happens, or is to happen, at a time.',
})
export class Event {
  @Field(() => EventKind, { nullable: true, description: 'What sort of event it is; the choice is ours.' })
  kind: EventKind | null;

  @Field(() => FactStatus, {
    nullable: true,
    description: 'Whether it is planned, happened or was cancelled, as the sources tell.',
  })
  status: FactStatus | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When it is held, as exactly as the best source tells; null if only a span is known.',
  })
  date: FuzzyDate | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'A span in which it lies, where no source gives a date.',
  })
  dateWithin: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'Hours of the day, for example 09:30/11:30.' })
  time: string | null;

  @Field(() => EventMode, { nullable: true, description: 'On site, remote or both.' })
  mode: EventMode | null;

  @Field(() => type('Place'), {
    nullable: true,
    description: 'Where it is held; where sources disagree, the best supported place.',
  })
  place: Place | null;

  @Facts('Place', 'All places that sources give; one of them is the chosen one.')
  places: Connection<Place>;

  @Field(() => type('EventSeries'), { nullable: true, description: 'The series of which it is an edition.' })
  series: EventSeries | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the series, for example 13 or 141/142.',
  })
  ordinal: string | null;

  @Field(() => type('Event'), { nullable: true, description: 'The larger event that it is part of.' })
  partOf: Event | null;

  @Facts('Event', 'Events that are part of it, the latest first.')
  parts: Connection<Event>;

  @Field(() => type('Entity'), {
    nullable: true,
    description: 'The body in whose frame it is held: an organisation, an initiative or a series.',
  })
  framework: Entity | null;

  @Field(() => type('ParticipationConnection'), { description: 'Who had, or is to have, which role there.' })
  @Takes(() => ParticipationsArguments)
  participations: Connection<Participation>;

  @Field(() => [LocalizedText], { description: 'What it is about, in the words of a source.' })
  subject: LocalizedText[];

  @Field(() => [LocalizedText], { description: 'For whom it is, in the words of a source.' })
  audience: LocalizedText[];

  @Field(() => [type('Count')], {
    description: 'Numbers that sources give; where they disagree, all of them.',
  })
  counts: Count[];

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Entity', 'What it had, or is to have, on its agenda, by rank.')
  discussed: Connection<Entity>;

  @Facts('Event', 'Events that had it on their agenda, the latest first.')
  discussedAt: Connection<Event>;

  @Facts('Entity', 'What it adopted, approved, endorsed or decided.')
  adopted: Connection<Entity>;

  @Facts('Event', 'Events that adopted, approved, endorsed or decided it, the latest first.')
  adoptedAt: Connection<Event>;

  @Facts('Entity', 'Initiatives and bodies that were started there, or by it.')
  launched: Connection<Entity>;

  @Facts('Topic', 'Initiatives and instruments put forward there, or by it.')
  proposed: Connection<Topic>;

  @Facts('Event', 'Operations whose results it heard or published, the latest first.')
  reported: Connection<Event>;

  @Facts('Event', 'Events that heard or published its results, the latest first.')
  reportedAt: Connection<Event>;

  @Facts('Threat', 'Threats that it is directed against.')
  addresses: Connection<Threat>;

  @Facts('Priority', 'Priorities that it fixes, or that are its own, by rank.')
  setsPriorities: Connection<Priority>;

  @Facts('Entity', 'What it rests on as mandate, ground, tool or model.')
  basedOn: Connection<Entity>;

  @Facts('Entity', 'What rests on it as mandate, ground, tool or model.')
  basisFor: Connection<Entity>;

  @Facts('Instrument', 'Instruments that it carries out.')
  implements: Connection<Instrument>;

  @Facts('Event', 'The event that it comes after in a sequence.')
  succeeds: Connection<Event>;

  @Facts('Event', 'The event that comes after it in a sequence.')
  succeededBy: Connection<Event>;
}

/** From the same edition as `series`. */
const ordinal = value(
  `COLLECT {
  MATCH (x)-[r:EDITION_OF]->(y:EventSeries)
  RETURN r.ordinal ORDER BY ${choice.join(', ')} LIMIT 1
}`,
  ([found]) => (found as unknown[])[0] ?? null,
);

mapped(
  Event,
  {
    date: fuzzyDate('x.date'),
    dateWithin: fuzzyDate('x.dateWithin'),
    place: one('(x)-[:HELD_IN {chosen: true}]->(y:Place)'),
    places: facts('(x)-[r:HELD_IN]->(y:Place)'),
    series: chosen('(x)-[r:EDITION_OF]->(y:EventSeries)'),
    partOf: chosen('(x)-[r:PART_OF]->(y:Event)'),
    parts: datedFacts('(x)<-[r:PART_OF]-(y:Event)'),
    framework: chosen('(x)-[r:IN_FRAMEWORK_OF]->(y:Entity)'),
    participations: participationsAtEvent,
    subject: texts('x.subject'),
    audience: texts('x.audience'),
    discussed: relations.discussed,
    discussedAt: relations.discussedAt,
    adopted: relations.adopted,
    adoptedAt: relations.adoptedAt,
    launched: relations.launched,
    proposed: relations.proposed,
    reported: relations.reported,
    reportedAt: relations.reportedAt,
    addresses: relations.addresses,
    setsPriorities: relations.setsPriorities,
    basedOn: relations.basedOn,
    basisFor: relations.basisFor,
    implements: relations.implements,
    succeeds: relations.succeeds,
    succeededBy: relations.succeededBy,
    ordinal,
    counts,
  },
  { kind: 'event' },
);

connectionOf('Event');
factConnectionOf('Event');
