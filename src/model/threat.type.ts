import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts, facts } from './entity/facts.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { Topic } from './entity/topic.type.js';
import { mapped } from '../plan/declare/registry.js';
import type { Event } from './event.type.js';

@ObjectType({
  implements: [Node, Entity, Topic],
  description: 'What customs cooperation is directed against, for example drug trafficking.',
})
export class Threat {
  @Facts('Threat', 'Wider threats that it belongs to.')
  broader: Connection<Threat>;

  @Facts('Threat', 'Narrower threats that belong to it.')
  narrower: Connection<Threat>;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Event', 'Events that had it on their agenda, the latest first.')
  discussedAt: Connection<Event>;

  @Facts('Entity', 'What is directed against it.')
  addressedBy: Connection<Entity>;
}

mapped(
  Threat,
  {
    broader: facts('(x)-[r:BROADER]->(y:Threat)'),
    narrower: facts('(x)<-[r:BROADER]-(y:Threat)'),
    discussedAt: relations.discussedAt,
    addressedBy: relations.addressedBy,
  },
  { kind: 'threat' },
);

connectionOf('Threat');
factConnectionOf('Threat');
