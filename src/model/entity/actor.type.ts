import { Field, InterfaceType } from 'type-graphql';
import type { Participation } from '../participation/participation.type.js';
import { ParticipationsArguments } from '../participation/participation.arguments.js';
import { participationsOfActor } from '../participation/participation.pages.js';
import { list } from '../../plan/declare/mapping.js';
import { mapped, type } from '../../plan/declare/registry.js';
import { Takes } from '../../plan/declare/takes.js';
import type { Position } from '../position.type.js';
import type { Connection } from './connection.type.js';
import { Entity } from './entity.type.js';
import { factConnectionOf } from './facts.type.js';

@InterfaceType({
  implements: Entity,
  description: 'Who can act: a person, an organisation, a place (as a state or city), an initiative.',
})
export abstract class Actor extends Entity {
  @Field(() => type('ParticipationConnection'), { description: 'What it did, or is to do, at events.' })
  @Takes(() => ParticipationsArguments)
  participations: Connection<Participation>;

  @Field(() => [type('Position')], { description: 'Offices that it holds or held, the latest first.' })
  positions: Position[];
}

mapped(Actor, {
  participations: participationsOfActor,
  positions: list({
    match: 'MATCH (x)<-[:HELD_BY]-(y:Position)',
    letters: ['y'],
    order: [`coalesce(y.from, y.asOf[-1], y.to, '') DESC`, 'y.id'],
  }),
});

factConnectionOf('Actor');
