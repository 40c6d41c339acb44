// Pages of all organisations by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX organisation_sort_name IF NOT EXISTS
FOR (node:Organisation) ON (node.sortName);
