// Each SETS_PRIORITY relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT sets_priority_id_unique IF NOT EXISTS
FOR ()-[relationship:SETS_PRIORITY]-() REQUIRE relationship.id IS UNIQUE;
