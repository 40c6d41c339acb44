// Pages of all threats by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX threat_sort_name IF NOT EXISTS
FOR (node:Threat) ON (node.sortName);
