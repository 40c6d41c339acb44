// All that is stored of the dossiers, those taken out again among them, a page at a time
//
// Parameters
//   after  String   id of the last dossier of the page before, '' at first
//   limit  Integer  size of the page
// Returns by id
//   id          String  document id
//   properties  Map     hash, origin, retracted, text, importedAt
// Used by src/keep/backup/backup.ts

MATCH (dossier:Dossier)
WHERE dossier.id > $after
RETURN dossier.id AS id, properties(dossier) AS properties
ORDER BY id
LIMIT $limit;
