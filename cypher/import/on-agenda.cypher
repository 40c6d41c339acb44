// Writes the closure of agendas: each event with the topics that it discusses or addresses, and the broader ones.
//
// Parameters
//   events  [String]  event ids
// Returns nothing
// Used by src/dossier/import/derive-closures.ts

UNWIND $events AS id
MATCH (event:Entity {id: id})
CALL (event) {
  MATCH (event)-[old:ON_AGENDA]->()
  DELETE old
}
WITH event
MATCH (event)-[:DISCUSSED|ADDRESSES]->(:Topic)-[:BROADER*0..]->(topic:Topic)
WITH DISTINCT event, topic
CREATE (event)-[:ON_AGENDA {
  id: event.id + '|' + topic.id, topic: topic.id, country: coalesce(event.country, ''), order: event.order
}]->(topic);
