// Each SUCCEEDS relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT succeeds_id_unique IF NOT EXISTS
FOR ()-[relationship:SUCCEEDS]-() REQUIRE relationship.id IS UNIQUE;
