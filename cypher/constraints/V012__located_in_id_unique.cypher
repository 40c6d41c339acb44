// Each LOCATED_IN relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT located_in_id_unique IF NOT EXISTS
FOR ()-[relationship:LOCATED_IN]-() REQUIRE relationship.id IS UNIQUE;
