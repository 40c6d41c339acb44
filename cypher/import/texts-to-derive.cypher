// Which dossiers is the graph built from, if all are valid? A page at a time
//
// Parameters
//   after  String   id of the last dossier of the page before, '' at first
//   limit  Integer  size of the page
// Returns by id
//   id    String  document id
//   text  String  the dossier as it was imported
//   hash  String  SHA-256 of the text
// Used by src/dossier/import/rebuild.ts

MATCH (dossier:Dossier)
WHERE dossier.id > $after AND (dossier.retracted = false OR dossier.refused IS NOT NULL)
RETURN dossier.id AS id, dossier.text AS text, dossier.hash AS hash
ORDER BY id
LIMIT $limit;
