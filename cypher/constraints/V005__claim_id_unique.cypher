// Each Claim has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT claim_id_unique IF NOT EXISTS
FOR (node:Claim) REQUIRE node.id IS UNIQUE;
