import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import { tied } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';

@Kind()
export class Person {
  @Property() notes: unknown;
  @Relation() launched: unknown;
  @Relation() proposed: unknown;
  @Relation() signed: unknown;
  @Relation() memberOf: unknown;
  @Relation() coordinates: unknown;
  @Relation() succeeds: unknown;
  @Relation() succeededBy: unknown;
}

export const PersonRoot = entityRoot(Person, {
  filters: {
    organisation: tied(
      ['organisation', 'initiative'],
      '<-[:IN]-(:Position)-[:HELD_BY]->',
      'Who hold or held an office in one of these organisations or initiatives. For example organisation:be-customs.',
    ),
  },
});
