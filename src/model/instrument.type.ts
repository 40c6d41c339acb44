import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts } from './entity/facts.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { LocalizedText, texts } from './entity/localized-text.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { Topic } from './entity/topic.type.js';
import { InstrumentKind, Stage } from '../generated/enums.js';
import { mapped, type } from '../plan/declare/registry.js';
import { counts, type Count } from './count.type.js';
import type { Event } from './event.type.js';
import type { Threat } from './threat.type.js';
import type { Actor } from './entity/actor.type.js';
import type { Priority } from './priority.type.js';

@ObjectType({
  implements: [Node, Entity, Topic],
  description: 'A plan, treaty, declaration or other text that binds or guides.',
})
export class Instrument {
  @Field(() => InstrumentKind, {
    nullable: true,
    description: 'What sort of text it is; the choice is ours.',
  })
  kind: InstrumentKind | null;

  @Field(() => [String], { description: 'Official numbers, for example those of a regulation.' })
  identifiers: string[];

  @Field(() => Stage, { nullable: true, description: 'How far it has come.' })
  stage: Stage | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was made.' })
  date: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'The time for which it holds.' })
  period: FuzzyDate | null;

  @Field(() => [LocalizedText], { description: 'What it is about, in the words of a source.' })
  subject: LocalizedText[];

  @Field(() => [type('Count')], {
    description: 'Numbers that sources give; where they disagree, all of them.',
  })
  counts: Count[];

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Threat', 'Threats that it is directed against.')
  addresses: Connection<Threat>;

  @Facts('Priority', 'Priorities that it serves.')
  pursues: Connection<Priority>;

  @Facts('Priority', 'Priorities that it fixes, or that are its own, by rank.')
  setsPriorities: Connection<Priority>;

  @Facts('Entity', 'Its parts: actions, instruments, or bodies that it creates, by rank.')
  covers: Connection<Entity>;

  @Facts('Topic', 'The wholes of which it is a part.')
  coveredBy: Connection<Topic>;

  @Facts('Topic', 'Earlier ones that it carries on, renews or replaces.')
  continues: Connection<Topic>;

  @Facts('Topic', 'Later ones that carry it on, renew or replace it.')
  continuedBy: Connection<Topic>;

  @Facts('Entity', 'What it rests on as mandate, ground, tool or model.')
  basedOn: Connection<Entity>;

  @Facts('Entity', 'What rests on it as mandate, ground, tool or model.')
  basisFor: Connection<Entity>;

  @Facts('Event', 'Events that had it on their agenda, the latest first.')
  discussedAt: Connection<Event>;

  @Facts('Event', 'Events that adopted, approved, endorsed or decided it, the latest first.')
  adoptedAt: Connection<Event>;

  @Facts('Entity', 'Where, or by whom, it was put forward.')
  proposedBy: Connection<Entity>;

  @Facts('Actor', 'Who signed it.')
  signedBy: Connection<Actor>;

  @Facts('Entity', 'What carries it out.')
  implementedBy: Connection<Entity>;

  @Facts('Topic', 'What has the same subject although no source joins them; never stated.')
  sameSubjectAs: Connection<Topic>;
}

mapped(
  Instrument,
  {
    date: fuzzyDate('x.date'),
    period: fuzzyDate('x.period'),
    subject: texts('x.subject'),
    addresses: relations.addresses,
    pursues: relations.pursues,
    setsPriorities: relations.setsPriorities,
    covers: relations.covers,
    coveredBy: relations.coveredBy,
    continues: relations.continues,
    continuedBy: relations.continuedBy,
    basedOn: relations.basedOn,
    basisFor: relations.basisFor,
    discussedAt: relations.discussedAt,
    adoptedAt: relations.adoptedAt,
    proposedBy: relations.proposedBy,
    signedBy: relations.signedBy,
    implementedBy: relations.implementedBy,
    sameSubjectAs: relations.sameSubjectAs,
    counts,
  },
  { kind: 'instrument' },
);

connectionOf('Instrument');
factConnectionOf('Instrument');
