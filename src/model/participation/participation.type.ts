import { Field, ObjectType } from 'type-graphql';
import type { Actor } from '../entity/actor.type.js';
import { LanguageArgument } from '../entity/arguments.js';
import { connectionOf } from '../entity/connection.type.js';
import { evidenceOfNode, WithEvidence } from '../entity/evidence.type.js';
import { FuzzyDate, fuzzyDate } from '../entity/fuzzy-date.type.js';
import { LocalizedText, texts } from '../entity/localized-text.type.js';
import { Node } from '../entity/node.type.js';
import type { Event } from '../event.type.js';
import {
  Basis,
  FactStatus,
  groupOfRole,
  ParticipationRole,
  RoleGroup,
  TopicBasis,
} from '../../generated/enums.js';
import type { Person } from '../person.type.js';
import { one, value } from '../../plan/declare/mapping.js';
import { mapped, type } from '../../plan/declare/registry.js';
import { Takes } from '../../plan/declare/takes.js';
import type { Position } from '../position.type.js';
import type { EventSeries } from '../series.type.js';
import { TopicBasisArgument, topicsOfParticipation, type TopicMention } from './topic-mention.type.js';

@ObjectType({
  implements: Node,
  description: 'Somebody had, or was to have, a role at an event. Two roles are two participations.',
})
export class Participation extends WithEvidence {
  @Field(() => ParticipationRole, { description: 'What the actor did, or was to do.' })
  role: ParticipationRole;

  @Field(() => RoleGroup, { description: 'The group of the role, for example SPEAKING.' })
  roleGroup: RoleGroup;

  @Field(() => FactStatus, {
    description: 'Planned is not happened: an announced speaker may not have spoken.',
  })
  status: FactStatus;

  @Field(() => Basis, { description: 'How firmly it rests on its sources.' })
  basis: Basis;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated.',
  })
  why: string | null;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Field(() => type('Actor'), { description: 'Who: a person, an organisation, a place or an initiative.' })
  actor: Actor;

  @Field(() => type('Person'), { nullable: true, description: 'The actor, if it is a person.' })
  person: Person | null;

  @Field(() => type('Actor'), {
    nullable: true,
    description: 'On whose behalf; null if the sources do not say.',
  })
  onBehalfOf: Actor | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In what capacity, for example "representatives"; in English, whatever language is asked for.',
  })
  @Takes(() => LanguageArgument)
  capacity: string | null;

  @Field(() => [LocalizedText], { description: 'What it was about, in the words of a source.' })
  subject: LocalizedText[];

  @Field(() => type('Position'), {
    nullable: true,
    description: 'The office that a document supporting this participation gives; null if none does.',
  })
  position: Position | null;

  @Field(() => type('Event'), {
    nullable: true,
    description: 'At which event; null if it is at a series as such.',
  })
  event: Event | null;

  @Field(() => type('EventSeries'), {
    nullable: true,
    description: 'At which series as such; null if it is at an event.',
  })
  series: EventSeries | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'Its own period, else the date of the event.' })
  date: FuzzyDate | null;

  @Field(() => [type('TopicMention')], {
    description: 'What it was about, as things of the graph: the firmest first.',
  })
  @Takes(() => TopicBasisArgument)
  topics: TopicMention[];
}

mapped(
  Participation,
  {
    roleGroup: value('x.role', ([role]) => groupOfRole[role as ParticipationRole]),
    actor: one('(x)-[:BY]->(y:Actor)'),
    person: one('(x)-[:BY]->(y:Person)'),
    onBehalfOf: one('(x)-[:ON_BEHALF_OF]->(y:Actor)'),
    subject: texts('x.subject'),
    position: one('(x)-[:IN_OFFICE {chosen: true}]->(y:Position)'),
    event: one('(x)-[:AT]->(y:Event)'),
    series: one('(x)-[:AT]->(y:EventSeries)'),
    date: fuzzyDate('x.date'),
    topics: topicsOfParticipation,
    ...evidenceOfNode,
  },
  { kind: 'participation' },
);

@ObjectType({ description: 'What a list of participations knows of an item.' })
abstract class Match {
  @Field(() => TopicBasis, {
    nullable: true,
    description:
      'The firmest basis asked for on which it is tied to the topic of the list or of the filter; of several topics that must all be met, the weakest of these. Null without a topic.',
  })
  basis: TopicBasis | null;
}

const firmness: TopicBasis[] = [
  TopicBasis.STATED,
  TopicBasis.INFERRED,
  TopicBasis.EDITORIAL,
  TopicBasis.AGENDA,
];

/** From the bases on each set of topics that must be met. */
function basisOfMatch([found]: readonly unknown[]): TopicBasis | null {
  const firmest = (found as TopicBasis[][]).map((bases) => firmness.find((basis) => bases.includes(basis)));
  const weakest = Math.max(...firmest.map((basis) => (basis ? firmness.indexOf(basis) : -1)));
  return firmness[weakest] ?? null;
}

connectionOf('Participation', 'Participation', Match, { basis: value('b', basisOfMatch) });
