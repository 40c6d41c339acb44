import { Counts } from './count.js';
import { PageArguments } from './entity/arguments.js';
import { entityRoot } from './entity/entity-root.js';
import { relation } from './entity/facts.type.js';
import { Kind } from './entity/kind.js';
import { tied, values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';
import { Computed } from '../plan/declare/decorators.js';
import { first } from '../plan/declare/mapping.js';
import { type } from '../plan/declare/registry.js';

const country = first({
  match: `MATCH (x)-[:WITHIN*0..]->(y:Place {kind: 'country'})`,
  letters: ['y'],
  order: ['y.id'],
  limit: 1,
});

@Kind()
export class Place {
  @Property() kind: unknown;
  @Property() iso: unknown;
  @Property() address: unknown;
  @Property() postcode: unknown;
  @Relation() within: unknown;
  @Computed(() => type('Place'), {
    from: country,
    nullable: true,
    description: 'The country around it; itself if it is one.',
  })
  country: unknown;
  @Relation() contains: unknown;
  @Computed(() => type('EventConnection'), {
    from: relation('(x)<-[:HELD_UNDER]-(y:Event)', ['y.order'], 'DESC', ['y']),
    takes: PageArguments,
    description: 'Events held in it or in a place within it, the latest first.',
  })
  events: unknown;
  @Counts() counts: unknown;
  @Property() notes: unknown;
  @Relation() launched: unknown;
  @Relation() proposed: unknown;
  @Relation() signed: unknown;
  @Relation() memberOf: unknown;
  @Relation() funds: unknown;
  @Relation() cooperatesWith: unknown;
}

export const PlaceRoot = entityRoot(Place, {
  filters: {
    kinds: values('kind', 'Of one of these kinds.'),
    within: tied(
      ['place'],
      '<-[:WITHIN*1..]-',
      'Within one of these places, directly or through others. For example place:be.',
    ),
  },
});
