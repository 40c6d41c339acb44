// Keeps the text of a dossier and where it came from, beside the graph.
//
// Parameters
//   id  String  document id
//   properties  Map  hash, origin, retracted, text, importedAt
// Returns nothing
// Used by src/dossier/import.ts

MERGE (dossier:Dossier {id: $id})
SET dossier += $properties;
