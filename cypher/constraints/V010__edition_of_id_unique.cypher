// Each EDITION_OF relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT edition_of_id_unique IF NOT EXISTS
FOR ()-[relationship:EDITION_OF]-() REQUIRE relationship.id IS UNIQUE;
