// Pages of all places by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX place_sort_name IF NOT EXISTS
FOR (node:Place) ON (node.sortName);
