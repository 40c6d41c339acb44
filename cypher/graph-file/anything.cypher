// Does the database hold anything but the bookkeeping of the importer?
//
// Parameters none
// Returns one row, or none
//   labels  [String]  labels of some node
//   id      String    its id
// Used by src/keep/graph-file/load-graph-file.ts
MATCH (node)
WHERE NOT node:Writer
RETURN labels(node) AS labels, node.id AS id
LIMIT 1;
