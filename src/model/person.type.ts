import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts } from './entity/facts.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { Actor } from './entity/actor.type.js';
import { mapped } from '../plan/declare/registry.js';
import type { Initiative } from './initiative.type.js';
import type { Topic } from './entity/topic.type.js';
import type { Instrument } from './instrument.type.js';

@ObjectType({ implements: [Node, Entity, Actor], description: 'A natural person.' })
export class Person {
  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Entity', 'Initiatives and bodies that were started there, or by it.')
  launched: Connection<Entity>;

  @Facts('Topic', 'Initiatives and instruments put forward there, or by it.')
  proposed: Connection<Topic>;

  @Facts('Instrument', 'What it signed.')
  signed: Connection<Instrument>;

  @Facts('Actor', 'Bodies and alliances that it belongs to.')
  memberOf: Connection<Actor>;

  @Facts('Initiative', 'Initiatives that it runs, manages or supervises.')
  coordinates: Connection<Initiative>;

  @Facts('Person', 'Whom it comes after, in office or in a sequence.')
  succeeds: Connection<Person>;

  @Facts('Person', 'Who comes after it, in office or in a sequence.')
  succeededBy: Connection<Person>;
}

mapped(
  Person,
  {
    launched: relations.launched,
    proposed: relations.proposed,
    signed: relations.signed,
    memberOf: relations.memberOf,
    coordinates: relations.coordinates,
    succeeds: relations.succeeds,
    succeededBy: relations.succeededBy,
  },
  { kind: 'person' },
);

connectionOf('Person');
factConnectionOf('Person');
