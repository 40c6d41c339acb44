// Pages of the participations on a topic.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX under_topic_order_pid IF NOT EXISTS
FOR ()-[relationship:UNDER]-() ON (relationship.topic, relationship.order, relationship.pid);
