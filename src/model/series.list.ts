import { Field, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { EventKind } from '../generated/enums.js';

@InputType({
  description:
    'Which series: all that is given must hold, of a list one item suffices. An empty list is as none.',
})
export class EventSeriesFilter {
  @Field(() => [EventKind], { nullable: true, description: 'Of events of one of these kinds.' })
  kinds?: EventKind[];
}

/** All series. */
export const allEventSeries = rootList({
  type: 'EventSeries',
  many: 'series',
  filter: EventSeriesFilter,
  order: byName,
  filters: {
    kinds: values('kind'),
  },
});
