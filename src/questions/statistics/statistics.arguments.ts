import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../model/entity/scalars.js';
import { FactStatus, RoleGroup, TopicBasis } from '../../generated/enums.js';
import { Interval, StatisticsKey, StatisticsSubject } from './statistics.enums.js';

@InputType({
  description:
    'What is counted: all that is given must hold, of a list one item suffices. An empty list is as none. Each field means what it means in the filter of the list of the same things.',
})
export class StatisticsFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'On one of these threats, or a narrower one. For example threat:drug-trafficking.',
  })
  threat?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these places, or in a place within. For example place:be.',
  })
  place?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Of an edition of one of these series, or of the series as such.',
  })
  series?: string[];

  @Field(() => [FactStatus], { nullable: true, description: 'Planned, happened or cancelled.' })
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

  @Field(() => RoleGroup, { nullable: true, description: 'In a role of this group. Only of participations.' })
  roleGroup?: RoleGroup;

  @Field(() => [TopicBasis], {
    nullable: true,
    description:
      'How firmly a participation must be tied to a threat or priority; STATED and INFERRED if left out. Only of participations.',
  })
  basis?: TopicBasis[];
}

@ArgsType()
export class StatisticsArguments {
  @Field(() => StatisticsSubject, { description: 'What is counted.' })
  of: StatisticsSubject;

  @Field(() => [StatisticsKey], {
    description: 'What it is counted by: up to three, for example [COUNTRY, ROLE]. None gives the whole.',
  })
  by: StatisticsKey[];

  @Field(() => Interval, {
    nullable: true,
    description: 'Whether rows are told apart by year or month too.',
  })
  interval?: Interval;

  @Field(() => StatisticsFilter, { nullable: true, description: 'What is counted; all if left out.' })
  filter?: StatisticsFilter;
}
