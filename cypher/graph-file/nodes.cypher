// Writes nodes of a graph file into an empty database
//
// Parameters
//   rows  [Map]  labels, properties
// Returns nothing
// Used by src/keep/graph-file/load-graph-file.ts
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties;
