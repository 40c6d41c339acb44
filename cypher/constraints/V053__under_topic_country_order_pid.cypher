// Pages of the participations on a topic in a country.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX under_topic_country_order_pid IF NOT EXISTS
FOR ()-[relationship:UNDER]-() ON (relationship.topic, relationship.country, relationship.order, relationship.pid);
