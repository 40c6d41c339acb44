// How many stored dossiers is the graph built from, if all are valid?
//
// Parameters none
// Returns one row
//   dossiers  Integer
// Used by src/dossier/import/rebuild.ts

MATCH (dossier:Dossier)
WHERE dossier.retracted = false OR dossier.refused IS NOT NULL
RETURN count(dossier) AS dossiers;
