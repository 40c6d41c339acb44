import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { tied, values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';

@Kind()
export class Priority {
  @Property() period: unknown;
  @Property() horizon: unknown;
  @Property() notes: unknown;
  @Relation() addresses: unknown;
  @Relation() discussedAt: unknown;
  @Relation() adoptedAt: unknown;
  @Relation() setBy: unknown;
  @Relation() pursuedBy: unknown;
  @Relation() continues: unknown;
  @Relation() continuedBy: unknown;
  @Relation() basedOn: unknown;
  @Relation() basisFor: unknown;
  @Relation() sameSubjectAs: unknown;
}

export const PriorityRoot = entityRoot(Priority, {
  filters: {
    horizon: values('horizon', 'Set for one of these terms.'),
    event: tied(['event'], '-[:ADOPTED|DISCUSSED]->', 'Adopted or discussed at one of these events.'),
  },
});
