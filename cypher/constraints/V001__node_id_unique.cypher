// Each $$NODE$$ has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT $$node$$_id_unique IF NOT EXISTS
FOR (node:$$NODE$$) REQUIRE node.id IS UNIQUE;
