// Pages of all people by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX person_sort_name IF NOT EXISTS
FOR (node:Person) ON (node.sortName);
