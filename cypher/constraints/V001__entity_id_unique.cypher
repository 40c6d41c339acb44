// Each Entity has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS
FOR (node:Entity) REQUIRE node.id IS UNIQUE;
