import { Counts } from './count.js';
import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { tied, values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';

@Kind()
export class Organisation {
  @Property() kind: unknown;
  @Property() stage: unknown;
  @Property() period: unknown;
  @Property() website: unknown;
  @Relation() place: unknown;
  @Relation() partOf: unknown;
  @Relation() parts: unknown;
  @Property() subject: unknown;
  @Counts() counts: unknown;
  @Property() notes: unknown;
  @Relation() launched: unknown;
  @Relation() launchedBy: unknown;
  @Relation() proposed: unknown;
  @Relation() signed: unknown;
  @Relation() addresses: unknown;
  @Relation() setsPriorities: unknown;
  @Relation() implements: unknown;
  @Relation() memberOf: unknown;
  @Relation() members: unknown;
  @Relation() coordinates: unknown;
  @Relation() funds: unknown;
  @Relation() fundedBy: unknown;
  @Relation() cooperatesWith: unknown;
  @Relation() coveredBy: unknown;
  @Relation() basisFor: unknown;
  @Relation() discussedAt: unknown;
  @Relation() succeeds: unknown;
  @Relation() succeededBy: unknown;
}

export const OrganisationRoot = entityRoot(Organisation, {
  filters: {
    kinds: values('kind', 'Of one of these kinds.'),
    partOf: tied(
      ['organisation'],
      '<-[:PART_OF*1..]-',
      'Part of one of these bodies, directly or through others.',
    ),
    place: tied(
      ['place'],
      '<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-',
      'With their seat in one of these places or in a place within, or acting for it. For example place:be.',
    ),
  },
});
