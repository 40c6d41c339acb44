// Pages of all initiatives by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX initiative_sort_name IF NOT EXISTS
FOR (node:Initiative) ON (node.sortName);
