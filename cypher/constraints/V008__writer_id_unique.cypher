// Each Writer has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT writer_id_unique IF NOT EXISTS
FOR (node:Writer) REQUIRE node.id IS UNIQUE;
