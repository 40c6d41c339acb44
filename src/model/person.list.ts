import { Field, ID, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { tied } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';

@InputType({
  description:
    'Which people: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class PersonFilter {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Who hold or held an office in one of these organisations or initiatives. For example organisation:be-customs.',
  })
  organisation?: string[];
}

/** All people. */
export const people = rootList({
  type: 'Person',
  many: 'people',
  filter: PersonFilter,
  order: byName,
  filters: {
    organisation: tied(['organisation', 'initiative'], '<-[:IN]-(:Position)-[:HELD_BY]->'),
  },
});
