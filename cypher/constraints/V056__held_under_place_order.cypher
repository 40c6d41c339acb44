// Pages of the events in a place.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX held_under_place_order IF NOT EXISTS
FOR ()-[relationship:HELD_UNDER]-() ON (relationship.place, relationship.order);
