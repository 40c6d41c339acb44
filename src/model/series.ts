import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';
import { participationsAtSeries } from './participation/participation.pages.js';
import { Participations } from './participation/participations.js';

@Kind()
export class EventSeries {
  @Property() kind: unknown;
  @Property() frequency: unknown;
  @Property() period: unknown;
  @Relation() editions: unknown;
  @Participations(
    participationsAtSeries,
    'Who had, or is to have, which role at its editions, or at the series as such.',
  )
  participations: unknown;
  @Property() notes: unknown;
  @Relation() addresses: unknown;
  @Relation() basedOn: unknown;
  @Relation() implements: unknown;
}

export const EventSeriesRoot = entityRoot(EventSeries, {
  many: 'series of events',
  filters: { kinds: values('kind', 'Of events of one of these kinds.') },
});
