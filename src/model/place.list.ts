import { Field, ID, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { tied, values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { PlaceKind } from '../generated/enums.js';

@InputType({
  description:
    'Which places: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class PlaceFilter {
  @Field(() => [PlaceKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: PlaceKind[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Within one of these places, directly or through others. For example place:be.',
  })
  within?: string[];
}

/** All places. */
export const places = rootList({
  type: 'Place',
  many: 'places',
  filter: PlaceFilter,
  order: byName,
  filters: {
    kinds: values('kind'),
    within: tied(['place'], '<-[:WITHIN*1..]-'),
  },
});
