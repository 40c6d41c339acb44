// Empties the graph; the stored dossiers stay.
//
// Parameters none
// Returns nothing
// Used by src/dossier/import/rebuild.ts

MATCH (node)
WHERE NOT node:Dossier AND NOT node:Writer
DETACH DELETE node;
