import { Field, InterfaceType } from 'type-graphql';
import { ParticipationsArguments } from '../participation/participation.arguments.js';
import { participationsOnTopic } from '../participation/participation.pages.js';
import type { Participation } from '../participation/participation.type.js';
import { mapped, type } from '../../plan/declare/registry.js';
import { Takes } from '../../plan/declare/takes.js';
import type { Connection } from './connection.type.js';
import { Entity } from './entity.type.js';
import { factConnectionOf } from './facts.type.js';

@InterfaceType({
  implements: Entity,
  description: 'What can be spoken about: a threat, a priority, an initiative, an instrument.',
})
export abstract class Topic extends Entity {
  @Field(() => type('ParticipationConnection'), {
    description:
      'Who spoke or acted on it, or on something narrower. `filter.basis` says how firm the tie must be.',
  })
  @Takes(() => ParticipationsArguments)
  participations: Connection<Participation>;
}

mapped(Topic, { participations: participationsOnTopic });

factConnectionOf('Topic');
