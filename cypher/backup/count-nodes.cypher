// How many nodes are there, of whatever kind?
//
// Parameters none
// Returns
//   nodes  Integer  nodes of the database
// Used by src/keep/backup/restore.ts

MATCH (node)
RETURN count(node) AS nodes;
