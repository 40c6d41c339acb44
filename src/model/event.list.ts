import { Field, ID, InputType } from 'type-graphql';
import type { ListOrder } from './entity/list-arguments.js';
import { closed, span, tied, values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { DateScalar } from './entity/scalars.js';
import { EventKind, FactStatus } from '../generated/enums.js';

@InputType({
  description:
    'Which events: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class EventFilter {
  @Field(() => [EventKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: EventKind[];

  @Field(() => [FactStatus], {
    nullable: true,
    description: 'Planned, happened or cancelled; all if left out.',
  })
  status?: FactStatus[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Held in one of these places, or in a place within: a country, city or venue. For example place:be.',
  })
  place?: string[];

  @Field(() => [ID], { nullable: true, description: 'Editions of one of these series.' })
  series?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'With one of these topics (threats, priorities, initiatives, instruments), or a narrower one, on the agenda.',
  })
  topic?: string[];

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

const byDate: ListOrder = {
  field: 'DATE',
  description: 'First possible day of the event; unknown counts as earliest of all.',
  key: 'order',
  direction: 'DESC',
  words: 'the latest first',
};

/** All events. */
export const events = rootList({
  type: 'Event',
  many: 'events',
  filter: EventFilter,
  order: byDate,
  filters: {
    kinds: values('kind'),
    status: values('status'),
    series: tied(['series'], '<-[:EDITION_OF]-'),
    place: closed(['place'], 'HELD_UNDER', 'place'),
    topic: closed(['threat', 'priority', 'initiative', 'instrument'], 'ON_AGENDA', 'topic'),
    ...span,
  },
});
