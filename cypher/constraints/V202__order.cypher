// Pages of all things of a kind by date.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX $$dated$$_order IF NOT EXISTS
FOR ($$dated$$:$$DATED$$) ON ($$dated$$.order);
