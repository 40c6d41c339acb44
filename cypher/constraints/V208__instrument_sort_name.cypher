// Pages of all instruments by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX instrument_sort_name IF NOT EXISTS
FOR (node:Instrument) ON (node.sortName);
