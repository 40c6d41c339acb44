// Notes what the graph now is made of.
//
// Parameters
//   dossiers  String  combined hash of the present dossiers
//   dataVersion  String  hash of dossiers, vocabulary, identity map and projector
//   loadedAt  String  ISO instant
//   foundation  String  hash of what else the graph depends on
// Returns one row
//   isNew  Boolean  whether the graph rested on another foundation, or does not keep what it rests on
// Used by src/dossier/import/replace.ts

MATCH (writer:Writer {id: 'writer'})
WITH writer, coalesce(writer.foundation <> $foundation, true) OR writer.shared IS NULL AS isNew
SET writer.dossiers = $dossiers, writer.dataVersion = $dataVersion, writer.loadedAt = $loadedAt, writer.foundation = $foundation
RETURN isNew;
