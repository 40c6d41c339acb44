import { MappedInterface } from '../../plan/declare/decorators.js';
import { participationsOnTopic } from '../participation/participation.pages.js';
import { Participations } from '../participation/participations.js';
import { Entity } from './entity.type.js';
import { factConnectionOf } from './facts.type.js';

@MappedInterface({
  implements: Entity,
  description: 'What can be spoken about: a threat, a priority, an initiative, an instrument.',
})
export abstract class Topic extends Entity {
  @Participations(
    participationsOnTopic,
    'Who spoke or acted on it, or on something narrower. `filter.basis` says how firm the tie must be.',
  )
  participations: unknown;
}

factConnectionOf('Topic');
