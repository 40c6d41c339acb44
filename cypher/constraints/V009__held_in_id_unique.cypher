// Each HELD_IN relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT held_in_id_unique IF NOT EXISTS
FOR ()-[relationship:HELD_IN]-() REQUIRE relationship.id IS UNIQUE;
