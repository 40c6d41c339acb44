// Pages of all events.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX event_order IF NOT EXISTS
FOR (event:Event) ON (event.order);
