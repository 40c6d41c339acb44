// Each Participation has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT participation_id_unique IF NOT EXISTS
FOR (node:Participation) REQUIRE node.id IS UNIQUE;
