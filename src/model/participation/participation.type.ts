import { Field, ObjectType } from 'type-graphql';
import { LanguageArgument } from '../entity/arguments.js';
import { connectionOf } from '../entity/connection.type.js';
import { EvidencedNode } from '../entity/evidence.type.js';
import { Node } from '../entity/node.type.js';
import { Property } from '../entity/property.js';
import {
  Basis,
  FactStatus,
  groupOfRole,
  ParticipationRole,
  RoleGroup,
  TopicBasis,
} from '../../generated/enums.js';
import { Computed, Mapped } from '../../plan/declare/decorators.js';
import { one, value } from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';
import { TopicBasisArgument, topicsOfParticipation } from './topic-mention.type.js';

@Mapped({
  kind: 'participation',
  implements: Node,
  description: 'Somebody had, or was to have, a role at an event. Two roles are two participations.',
})
export class Participation extends EvidencedNode {
  @Field(() => ParticipationRole, { description: 'What the actor did, or was to do.' })
  role: unknown;

  @Computed(() => RoleGroup, {
    from: value('x.role', ([role]) => groupOfRole[role as ParticipationRole]),
    description: 'The group of the role, for example SPEAKING.',
  })
  roleGroup: unknown;

  @Field(() => FactStatus, {
    description: 'Planned is not happened: an announced speaker may not have spoken.',
  })
  status: unknown;

  @Field(() => Basis, { description: 'How firmly it rests on its sources.' })
  basis: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated.',
  })
  why: unknown;

  @Property() notes: unknown;

  @Computed(() => type('Actor'), {
    from: one('(x)-[:BY]->(y:Actor)'),
    description: 'Who: a person, an organisation, a place or an initiative.',
  })
  actor: unknown;

  @Computed(() => type('Person'), {
    from: one('(x)-[:BY]->(y:Person)'),
    nullable: true,
    description: 'The actor, if it is a person.',
  })
  person: unknown;

  @Computed(() => type('Actor'), {
    from: one('(x)-[:ON_BEHALF_OF]->(y:Actor)'),
    nullable: true,
    description: 'On whose behalf; null if the sources do not say.',
  })
  onBehalfOf: unknown;

  @Computed(() => String, {
    nullable: true,
    takes: LanguageArgument,
    description:
      'In what capacity, for example "representatives"; in English, whatever language is asked for.',
  })
  capacity: unknown;

  @Property('What it was about, in the words of a source.') subject: unknown;

  @Computed(() => type('Position'), {
    from: one('(x)-[:IN_OFFICE {chosen: true}]->(y:Position)'),
    nullable: true,
    description: 'The office that a document supporting this participation gives; null if none does.',
  })
  position: unknown;

  @Computed(() => type('Event'), {
    from: one('(x)-[:AT]->(y:Event)'),
    nullable: true,
    description: 'At which event; null if it is at a series as such.',
  })
  event: unknown;

  @Computed(() => type('EventSeries'), {
    from: one('(x)-[:AT]->(y:EventSeries)'),
    nullable: true,
    description: 'At which series as such; null if it is at an event.',
  })
  series: unknown;

  @Property('Its own period, else the date of the event.') date: unknown;

  @Computed(() => [type('TopicMention')], {
    from: topicsOfParticipation,
    takes: TopicBasisArgument,
    description: 'What it was about, as things of the graph: the firmest first.',
  })
  topics: unknown;
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

@ObjectType({ description: 'What a list of participations knows of an item.' })
abstract class Match {
  @Computed(() => TopicBasis, {
    from: value('b', basisOfMatch),
    nullable: true,
    description:
      'The firmest basis asked for on which it is tied to the topic of the list or of the filter; of several topics that must all be met, the weakest of these. Null without a topic.',
  })
  basis: unknown;
}

connectionOf('Participation', { edge: Match });
