import { Counts } from './count.js';
import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { againstThreat, values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';
import { participationsOnTopic } from './participation/participation.pages.js';
import { Participations } from './participation/participations.js';

@Kind()
export class Initiative {
  @Property() kind: unknown;
  @Property() stage: unknown;
  @Property() period: unknown;
  @Participations(
    participationsOnTopic,
    'In which it took part, or which are about it: the first have no basis on their edge.',
  )
  participations: unknown;
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
  @Relation() implements: unknown;
  @Relation() discussedAt: unknown;
  @Relation() adoptedAt: unknown;
  @Relation() launchedBy: unknown;
  @Relation() proposedBy: unknown;
  @Relation() coordinatedBy: unknown;
  @Relation() members: unknown;
  @Relation() funds: unknown;
  @Relation() fundedBy: unknown;
  @Relation() sameSubjectAs: unknown;
}

export const InitiativeRoot = entityRoot(Initiative, {
  filters: {
    kinds: values('kind', 'Of one of these kinds.'),
    stage: values('stage', 'At one of these stages.'),
    threat: againstThreat,
  },
});
