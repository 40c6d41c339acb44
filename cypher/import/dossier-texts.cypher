// Which dossiers make up the graph?
//
// Parameters none
// Returns
//   id  String  document id
//   text  String  the dossier as it was imported
//   hash  String  SHA-256 of the text
//   origin  String  seed or file
// Used by src/match/twin-watch.ts

MATCH (dossier:Dossier {retracted: false})
RETURN dossier.id AS id, dossier.text AS text, dossier.hash AS hash, dossier.origin AS origin
ORDER BY id;
