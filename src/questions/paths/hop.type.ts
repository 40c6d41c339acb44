import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from '../../model/entity/entity.type.js';
import { evidenceOfRelationship, WithEvidence } from '../../model/entity/evidence.type.js';
import { FuzzyDate, fuzzyDate } from '../../model/entity/fuzzy-date.type.js';
import { Basis, FactStatus, ParticipationRole } from '../../generated/enums.js';
import { inside, value } from '../../plan/declare/mapping.js';
import { mapped } from '../../plan/declare/registry.js';

/** Which way a tie points, seen along the path. */
export const HopDirection = { ALONG: 'ALONG', AGAINST: 'AGAINST' } as const;
export type HopDirection = (typeof HopDirection)[keyof typeof HopDirection];

registerEnumType(HopDirection, {
  name: 'HopDirection',
  description: 'Which way a tie points, seen along the path.',
  valuesConfig: {
    ALONG: { description: 'From the thing before to the thing behind: read it as "from, relation, to".' },
    AGAINST: { description: 'From the thing behind to the thing before: read it as "to, relation, from".' },
  },
});

@ObjectType({
  description:
    'One step of a path: what ties two things together, and how we know. Of several ties the firmest.',
})
export class Hop extends WithEvidence {
  @Field(() => Entity, { description: 'The thing before the step.' })
  from: Entity;

  @Field(() => Entity, { description: 'The thing behind the step.' })
  to: Entity;

  @Field(() => String, {
    description:
      'What the graph knows the tie by; of a participation or position it is the id, to be asked for by node. No id of the hop: the same tie is another hop seen from its other end.',
  })
  key: string;

  @Field(() => String, {
    description:
      'The tie by its name in the graph: Participation (from the actor to the event), Position (from the holder to the organisation), ON_BEHALF_OF, ABOUT, or a relation such as ADOPTED or HELD_IN.',
  })
  relation: string;

  @Field(() => HopDirection, { description: 'Which way the tie points, seen along the path.' })
  direction: HopDirection;

  @Field(() => ParticipationRole, {
    nullable: true,
    description: 'The role in which somebody took part; null for other ties.',
  })
  role: ParticipationRole | null;

  @Field(() => FactStatus, {
    nullable: true,
    description: 'Whether it is planned, happened or was cancelled.',
  })
  status: FactStatus | null;

  @Field(() => Basis, { nullable: true, description: 'How firmly it rests on its sources.' })
  basis: Basis | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated.',
  })
  why: string | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description:
      'When: the date of the tie itself, else of the event at one of its ends; null if the sources do not say.',
  })
  date: FuzzyDate | null;

  @Field(() => Int, { description: 'How many further ties join the same two things.' })
  furtherTies: number;
}

mapped(
  Hop,
  {
    from: inside('a'),
    to: inside('b'),
    date: fuzzyDate('r.date'),
    furtherTies: value('n'),
    key: value('r.id'),
    ...evidenceOfRelationship,
  },
  { letter: 'r' },
);
