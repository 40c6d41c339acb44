// Which stored dossiers can the graph not follow, and why?
//
// Parameters none
// Returns by id
//   id       String  document id
//   refused  String  what is wrong with it, as JSON
// Used by src/dossier/import/refused.ts

MATCH (dossier:Dossier)
WHERE dossier.refused IS NOT NULL
RETURN dossier.id AS id, dossier.refused AS refused
ORDER BY id;
