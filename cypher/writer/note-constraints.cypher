// Notes which constraints and indexes are in force.
//
// Parameters
//   hash  String  hash of their files
// Returns nothing
// Used by src/database/graph/constraints.ts
MERGE (writer:Writer {id: 'writer'})
SET writer.constraints = $hash;
