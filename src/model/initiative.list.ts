import { Field, ID, InputType } from 'type-graphql';
import { byName } from './entity/list-arguments.js';
import { tied, values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { InitiativeKind, Stage } from '../generated/enums.js';

@InputType({
  description:
    'Which initiatives: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class InitiativeFilter {
  @Field(() => [InitiativeKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: InitiativeKind[];

  @Field(() => [Stage], { nullable: true, description: 'At one of these stages.' })
  stage?: Stage[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Directed against one of these threats, or against a narrower one. For example threat:drug-trafficking.',
  })
  threat?: string[];
}

/** All initiatives. */
export const initiatives = rootList({
  type: 'Initiative',
  many: 'initiatives',
  filter: InitiativeFilter,
  order: byName,
  filters: {
    kinds: values('kind'),
    stage: values('stage'),
    threat: tied(['threat'], '<-[:BROADER*0..]-(:Threat)<-[:ADDRESSES]-'),
  },
});
