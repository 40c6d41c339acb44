// What is stored of these documents?
//
// Parameters
//   ids  [String]  document ids, e.g. ["document:seed-vna-2019-10-asem13"]
// Returns
//   id  String  document id
//   hash  String  SHA-256 of its text
//   origin  String  seed or file
//   retracted  Boolean  taken out again
//   refused  Boolean  taken out because the graph cannot follow it
// Used by src/dossier/import/import.ts and src/dossier/import/replace.ts

UNWIND $ids AS id
MATCH (dossier:Dossier {id: id})
RETURN id, dossier.hash AS hash, dossier.origin AS origin, dossier.retracted AS retracted,
  dossier.refused IS NOT NULL AS refused;
