// On which vocabulary, identity map and preferences does the graph rest?
//
// Parameters none
// Returns one row, or none before the first import
//   shared  String  their content as JSON; null where an earlier version of the program did not keep it
//   foundation  String  hash of vocabulary, identity map, preferences and projector
// Used by src/dossier/import/stored-foundation.ts

MATCH (writer:Writer {id: 'writer'})
WHERE writer.dataVersion IS NOT NULL
RETURN writer.shared AS shared, writer.foundation AS foundation;
