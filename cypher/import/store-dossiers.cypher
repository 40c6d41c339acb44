// Stores the texts of dossiers and where they came from, beside the graph.
//
// Parameters
//   rows  [Map]  id: document id; properties: hash, origin, retracted, text, importedAt
// Returns nothing
// Used by
//   src/dossier/import/replace.ts
//   src/keep/backup/restore.ts
//   src/keep/graph-file/load-graph-file.ts

UNWIND $rows AS row
MERGE (dossier:Dossier {id: row.id})
SET dossier += row.properties;
