// Pages of all things of a kind by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX $$named$$_sort_name IF NOT EXISTS
FOR (node:$$NAMED$$) ON (node.sortName);
