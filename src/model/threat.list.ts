import { Field, ID, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { tied } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';

@InputType({
  description:
    'Which threats: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class ThreatFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Below one of these threats, directly or through others. For example threat:illicit-trade.',
  })
  broader?: string[];
}

/** All threats. */
export const threats = rootList({
  type: 'Threat',
  many: 'threats',
  filter: ThreatFilter,
  order: byName,
  filters: {
    broader: tied(['threat'], '<-[:BROADER*1..]-'),
  },
});
