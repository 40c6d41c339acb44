import { Counts } from './count.js';
import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { againstThreat, values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';

@Kind()
export class Instrument {
  @Property() kind: unknown;
  @Property() identifiers: unknown;
  @Property() stage: unknown;
  @Property() date: unknown;
  @Property() period: unknown;
  @Property() subject: unknown;
  @Counts() counts: unknown;
  @Property() notes: unknown;
  @Relation() addresses: unknown;
  @Relation() pursues: unknown;
  @Relation() setsPriorities: unknown;
  @Relation() covers: unknown;
  @Relation() coveredBy: unknown;
  @Relation() continues: unknown;
  @Relation() continuedBy: unknown;
  @Relation() basedOn: unknown;
  @Relation() basisFor: unknown;
  @Relation() discussedAt: unknown;
  @Relation() adoptedAt: unknown;
  @Relation() proposedBy: unknown;
  @Relation() signedBy: unknown;
  @Relation() implementedBy: unknown;
  @Relation() sameSubjectAs: unknown;
}

export const InstrumentRoot = entityRoot(Instrument, {
  filters: {
    kinds: values('kind', 'Of one of these kinds.'),
    stage: values('stage', 'At one of these stages.'),
    threat: againstThreat,
  },
});
