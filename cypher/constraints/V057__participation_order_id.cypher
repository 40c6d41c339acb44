// Pages of all participations.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX participation_order_id IF NOT EXISTS
FOR (participation:Participation) ON (participation.order, participation.id);
