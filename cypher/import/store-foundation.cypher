// Stores the content of the files on which all dossiers rest, beside the graph.
//
// Parameters
//   shared  String  vocabulary, identity map and preferences, as JSON
// Returns nothing
// Used by src/dossier/import/stored-foundation.ts

MATCH (writer:Writer {id: 'writer'})
SET writer.shared = $shared;
