// The dossiers that the graph is made of, a page at a time
//
// Parameters
//   after  String   id of the last dossier of the page before, '' at first
//   limit  Integer  size of the page
// Returns by id
//   id    String  id of the document
//   text  String  the file
// Used by src/keep/snapshot/ndjson.ts
MATCH (dossier:Dossier)
WHERE dossier.id > $after AND NOT dossier.retracted
RETURN dossier.id AS id, dossier.text AS text
ORDER BY id
LIMIT $limit;
