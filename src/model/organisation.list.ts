import { Field, ID, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { tied, values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { OrganisationKind } from '../generated/enums.js';

@InputType({
  description:
    'Which organisations: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class OrganisationFilter {
  @Field(() => [OrganisationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: OrganisationKind[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'With their seat in one of these places or in a place within, or acting for it. For example place:be.',
  })
  place?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Part of one of these bodies, directly or through others.',
  })
  partOf?: string[];
}

/** All organisations. */
export const organisations = rootList({
  type: 'Organisation',
  many: 'organisations',
  filter: OrganisationFilter,
  order: byName,
  filters: {
    kinds: values('kind'),
    partOf: tied(['organisation'], '<-[:PART_OF*1..]-'),
    place: tied(['place'], '<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-'),
  },
});
