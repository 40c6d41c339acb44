// Notes which stored dossiers the graph cannot follow; those noted before and not now are taken back.
//
// Parameters
//   rows  [Map]  id: document id; refused: what is wrong with it, as JSON
// Returns nothing
// Used by src/dossier/import/refused.ts

MATCH (dossier:Dossier)
WITH dossier, [row IN $rows WHERE row.id = dossier.id | row.refused][0] AS refused
WHERE refused IS NOT NULL OR dossier.refused IS NOT NULL
SET dossier.retracted = refused IS NOT NULL, dossier.refused = refused;
