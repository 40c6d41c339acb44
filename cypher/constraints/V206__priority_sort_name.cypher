// Pages of all priorities by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX priority_sort_name IF NOT EXISTS
FOR (node:Priority) ON (node.sortName);
