// What do we keep of this document?
//
// Parameters
//   id  String  document id, e.g. "document:seed-vna-2019-10-asem13"
// Returns
//   hash  String  SHA-256 of its text
//   origin  String  seed or file
//   retracted  Boolean  taken out again
// Used by src/dossier/import.ts

MATCH (dossier:Dossier {id: $id})
RETURN dossier.hash AS hash, dossier.origin AS origin, dossier.retracted AS retracted;
