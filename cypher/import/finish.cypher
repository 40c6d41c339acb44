// Notes what the graph now is made of.
//
// Parameters
//   dossiers  String  combined hash of the present dossiers
//   dataVersion  String  hash of dossiers, vocabulary, identity map and projector
//   loadedAt  String  ISO instant
//   foundation  String  hash of what else the graph depends on
// Returns nothing
// Used by src/dossier/replace.ts

MATCH (writer:Writer {id: 'writer'})
SET writer.dossiers = $dossiers, writer.dataVersion = $dataVersion, writer.loadedAt = $loadedAt, writer.foundation = $foundation;
