// What is stored of all documents?
//
// Parameters none
// Returns
//   id  String  document id
//   hash  String  SHA-256 of its text
//   origin  String  seed or file
//   retracted  Boolean  taken out again
//   refused  Boolean  taken out because the graph cannot follow it
// Used by src/dossier/import/load-seeds.ts

MATCH (dossier:Dossier)
RETURN dossier.id AS id, dossier.hash AS hash, dossier.origin AS origin, dossier.retracted AS retracted,
  dossier.refused IS NOT NULL AS refused
ORDER BY id;
