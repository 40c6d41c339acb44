import { Field, Int, registerEnumType } from 'type-graphql';
import { Entity } from '../../model/entity/entity.type.js';
import { EvidencedRelationship } from '../../model/entity/evidence.type.js';
import { Property } from '../../model/entity/property.js';
import { Basis, FactStatus, ParticipationRole } from '../../generated/enums.js';
import { Computed, Mapped } from '../../plan/declare/decorators.js';
import { inside, value } from '../../plan/declare/mapping.js';

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

@Mapped({
  letter: 'r',
  description:
    'One step of a path: what ties two things together, and how we know. Of several ties the firmest.',
})
export class Hop extends EvidencedRelationship {
  @Computed(() => Entity, { from: inside('a'), description: 'The thing before the step.' })
  from: unknown;

  @Computed(() => Entity, { from: inside('b'), description: 'The thing behind the step.' })
  to: unknown;

  @Computed(() => String, {
    from: value('r.id'),
    description:
      'What the graph knows the tie by; of a participation or position it is the id, to be asked for by node. No id of the hop: the same tie is another hop seen from its other end.',
  })
  key: unknown;

  @Field(() => String, {
    description:
      'The tie by its name in the graph: Participation (from the actor to the event), Position (from the holder to the organisation), ON_BEHALF_OF, ABOUT, or a relation such as ADOPTED or HELD_IN.',
  })
  relation: unknown;

  @Field(() => HopDirection, { description: 'Which way the tie points, seen along the path.' })
  direction: unknown;

  @Field(() => ParticipationRole, {
    nullable: true,
    description: 'The role in which somebody took part; null for other ties.',
  })
  role: unknown;

  @Field(() => FactStatus, {
    nullable: true,
    description: 'Whether it is planned, happened or was cancelled.',
  })
  status: unknown;

  @Field(() => Basis, { nullable: true, description: 'How firmly it rests on its sources.' })
  basis: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated.',
  })
  why: unknown;

  @Property(
    'When: the date of the tie itself, else of the event at one of its ends; null if the sources do not say.',
  )
  date: unknown;

  @Computed(() => Int, {
    from: value('n'),
    description: 'How many further ties join the same two things.',
  })
  furtherTies: unknown;
}
