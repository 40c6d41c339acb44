import { Computed, MappedInterface } from '../../plan/declare/decorators.js';
import { list } from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';
import { participationsOfActor } from '../participation/participation.pages.js';
import { Participations } from '../participation/participations.js';
import { Entity } from './entity.type.js';
import { factConnectionOf } from './facts.type.js';

@MappedInterface({
  implements: Entity,
  description: 'Who can act: a person, an organisation, a place (as a state or city), an initiative.',
})
export abstract class Actor extends Entity {
  @Participations(participationsOfActor, 'What it did, or is to do, at events.')
  participations: unknown;

  @Computed(() => [type('Position')], {
    from: list({
      match: 'MATCH (x)<-[:HELD_BY]-(y:Position)',
      letters: ['y'],
      order: [`coalesce(y.from, y.asOf[-1], y.to, '') DESC`, 'y.id'],
    }),
    description: 'Offices that it holds or held, the latest first.',
  })
  positions: unknown;
}

factConnectionOf('Actor');
