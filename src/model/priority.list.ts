import { Field, ID, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { tied, values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { Horizon } from '../generated/enums.js';

@InputType({
  description:
    'Which priorities: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class PriorityFilter {
  @Field(() => [Horizon], { nullable: true, description: 'Set for one of these terms.' })
  horizon?: Horizon[];

  @Field(() => [ID], { nullable: true, description: 'Adopted or discussed at one of these events.' })
  event?: string[];
}

/** All priorities. */
export const priorities = rootList({
  type: 'Priority',
  many: 'priorities',
  filter: PriorityFilter,
  order: byName,
  filters: {
    horizon: values('horizon'),
    event: tied(['event'], '-[:ADOPTED|DISCUSSED]->'),
  },
});
