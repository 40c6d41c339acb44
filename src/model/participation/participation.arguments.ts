import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArguments } from '../entity/arguments.js';
import { OrderDirection } from '../entity/order.js';
import { DateScalar } from '../entity/scalars.js';
import { FactStatus, ParticipationRole, RoleGroup, TopicBasis } from '../../generated/enums.js';

@InputType({
  description:
    'Which participations: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class ParticipationFilter {
  @Field(() => [ParticipationRole], { nullable: true, description: 'In one of these roles.' })
  roles?: ParticipationRole[];

  @Field(() => RoleGroup, { nullable: true, description: 'In a role of this group, for example SPEAKING.' })
  roleGroup?: RoleGroup;

  @Field(() => [ID], { nullable: true, description: 'Of one of these persons.' })
  person?: string[];

  @Field(() => [ID], { nullable: true, description: 'At one of these events.' })
  event?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'At an edition of one of these series, or at the series as such.',
  })
  series?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of one of these organisations, on behalf of it, or in an office of it that a supporting document gives; initiatives may stand here too.',
  })
  organisation?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'At an event in one of these places, or in a place within: a country, city or venue. For example place:be.',
  })
  place?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'On one of these threats, or a narrower one. For example threat:drug-trafficking.',
  })
  threat?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'On one of these topics (threats, priorities, initiatives, instruments), or a narrower one.',
  })
  topic?: string[];

  @Field(() => [TopicBasis], {
    nullable: true,
    description:
      'How firmly the participation must be tied to the threat or topic; STATED and INFERRED if left out. Only with a threat or topic.',
  })
  basis?: TopicBasis[];

  @Field(() => [FactStatus], {
    nullable: true,
    description: 'Planned, happened or cancelled; all if left out.',
  })
  status?: FactStatus[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Not over before this day. What has no date never matches.',
  })
  from?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Begun by this day. What has no date never matches.',
  })
  to?: string;
}

/** What participations can be ordered by. */
export const ParticipationOrderField = { DATE: 'DATE' } as const;
export type ParticipationOrderField = (typeof ParticipationOrderField)[keyof typeof ParticipationOrderField];

registerEnumType(ParticipationOrderField, {
  name: 'ParticipationOrderField',
  description: 'What participations can be ordered by.',
  valuesConfig: {
    DATE: { description: 'First possible day of the event; unknown counts as earliest of all.' },
  },
});

@InputType({ description: 'The order of participations.' })
export class ParticipationOrder {
  @Field(() => ParticipationOrderField, { description: 'What to order by.' })
  field: ParticipationOrderField;

  @Field(() => OrderDirection, { description: 'Up or down.', defaultValue: OrderDirection.DESC })
  direction: OrderDirection;
}

@ArgsType()
export class ParticipationsArguments extends PageArguments {
  @Field(() => ParticipationFilter, { nullable: true, description: 'Which participations; all if left out.' })
  filter?: ParticipationFilter;

  @Field(() => ParticipationOrder, {
    nullable: true,
    description: 'In which order; the latest first if left out.',
  })
  orderBy?: ParticipationOrder;
}
