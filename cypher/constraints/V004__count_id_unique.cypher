// Each Count has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT count_id_unique IF NOT EXISTS
FOR (node:Count) REQUIRE node.id IS UNIQUE;
