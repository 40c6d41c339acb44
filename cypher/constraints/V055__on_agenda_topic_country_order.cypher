// Pages of the events of a country with a topic on the agenda.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX on_agenda_topic_country_order IF NOT EXISTS
FOR ()-[relationship:ON_AGENDA]-() ON (relationship.topic, relationship.country, relationship.order);
