// Which constraints and indexes has this graph been through?
//
// Parameters none
// Returns no row before the first time
//   hash  String  hash of their files
// Used by src/database/graph/constraints.ts
MATCH (writer:Writer {id: 'writer'})
RETURN writer.constraints AS hash;
