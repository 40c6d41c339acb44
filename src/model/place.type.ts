import { Field, ObjectType } from 'type-graphql';
import { PageArguments } from './entity/arguments.js';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts, chosen, facts, relation } from './entity/facts.type.js';
import { relations } from './entity/relations.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { Actor } from './entity/actor.type.js';
import { CountryCodeScalar } from './entity/scalars.js';
import { PlaceKind } from '../generated/enums.js';
import { first } from '../plan/declare/mapping.js';
import { mapped, type } from '../plan/declare/registry.js';
import { Takes } from '../plan/declare/takes.js';
import { counts, type Count } from './count.type.js';
import type { Event } from './event.type.js';
import type { Topic } from './entity/topic.type.js';
import type { Instrument } from './instrument.type.js';

@ObjectType({
  implements: [Node, Entity, Actor],
  description: 'A country, region, city or venue. As an actor it stands for its authorities.',
})
export class Place {
  @Field(() => PlaceKind, { nullable: true, description: 'What sort of place it is.' })
  kind: PlaceKind | null;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Code of a country in ISO 3166-1, for example BE.',
  })
  iso: string | null;

  @Field(() => String, { nullable: true, description: 'Street address of a venue.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode of a venue.' })
  postcode: string | null;

  @Field(() => type('Place'), {
    nullable: true,
    description: 'The place around it, for example the country of a city.',
  })
  within: Place | null;

  @Field(() => type('Place'), { nullable: true, description: 'The country around it; itself if it is one.' })
  country: Place | null;

  @Facts('Place', 'Places within it.')
  contains: Connection<Place>;

  @Field(() => type('EventConnection'), {
    description: 'Events held in it or in a place within it, the latest first.',
  })
  @Takes(() => PageArguments)
  events: Connection<Event>;

  @Field(() => [type('Count')], {
    description: 'Numbers that sources give; where they disagree, all of them.',
  })
  counts: Count[];

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

  @Facts('Actor', 'Initiatives and bodies that it pays for.')
  funds: Connection<Actor>;

  @Facts('Actor', 'With whom it works together.')
  cooperatesWith: Connection<Actor>;
}

const country = first({
  match: `MATCH (x)-[:WITHIN*0..]->(y:Place {kind: 'country'})`,
  letters: ['y'],
  order: ['y.id'],
  limit: 1,
});

mapped(
  Place,
  {
    within: chosen('(x)-[r:WITHIN]->(y:Place)'),
    contains: facts('(x)<-[r:WITHIN]-(y:Place)'),
    events: relation('(x)<-[:HELD_UNDER]-(y:Event)', ['y.order'], 'DESC', ['y']),
    launched: relations.launched,
    proposed: relations.proposed,
    signed: relations.signed,
    memberOf: relations.memberOf,
    funds: relations.funds,
    cooperatesWith: relations.cooperatesWith,
    country,
    counts,
  },
  { kind: 'place' },
);

connectionOf('Place');
factConnectionOf('Place');
