// What is the graph made of?
//
// Parameters none
// Returns
//   dataVersion  String  hash of all that the graph depends on; null before the first import
//   loadedAt  String  ISO instant of the last change
//   foundation  String  hash of vocabulary, identity map and projector
//   constraints  String  hash of the constraints in force
// Used by
//   src/database/graph/graph.ts
//   src/dossier/import/data-version.ts
//   src/dossier/import/rebuild.ts
//   src/keep/backup/backup.ts
//   src/keep/backup/restore.ts
//   src/keep/check/check.ts

MATCH (writer:Writer {id: 'writer'})
RETURN writer.dataVersion AS dataVersion, writer.loadedAt AS loadedAt, writer.foundation AS foundation,
  writer.constraints AS constraints;
