// Each Position has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT position_id_unique IF NOT EXISTS
FOR (node:Position) REQUIRE node.id IS UNIQUE;
