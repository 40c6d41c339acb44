import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { tied } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';

@Kind()
export class Threat {
  @Relation() broader: unknown;
  @Relation() narrower: unknown;
  @Property() notes: unknown;
  @Relation() discussedAt: unknown;
  @Relation() addressedBy: unknown;
}

export const ThreatRoot = entityRoot(Threat, {
  filters: {
    broader: tied(
      ['threat'],
      '<-[:BROADER*1..]-',
      'Below one of these threats, directly or through others. For example threat:illicit-trade.',
    ),
  },
});
