// Takes the write lock of the one writer, so that two importers wait for each other; makes the writer if there is none.
//
// Parameters none
// Returns
//   dossiers  String  combined hash of the present dossiers, null at first
// Used by
//   src/dossier/import/import.ts
//   src/dossier/import/rebuild.ts
//   src/dossier/import/replace.ts
//   src/keep/backup/restore.ts
//   src/keep/graph-file/load-graph-file.ts

MERGE (writer:Writer {id: 'writer'})
SET writer.locked = true
REMOVE writer.locked
RETURN writer.dossiers AS dossiers;
