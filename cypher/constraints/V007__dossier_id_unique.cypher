// Each Dossier has an id of its own.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT dossier_id_unique IF NOT EXISTS
FOR (node:Dossier) REQUIRE node.id IS UNIQUE;
