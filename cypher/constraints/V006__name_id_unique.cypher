// Each Name has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT name_id_unique IF NOT EXISTS
FOR (node:Name) REQUIRE node.id IS UNIQUE;
