// Writes the closure of places: each event under its chosen place and all around that.
//
// Parameters
//   events  [String]  event ids
// Returns nothing
// Used by src/dossier/import/derive-closures.ts

UNWIND $events AS id
MATCH (event:Entity {id: id})
CALL (event) {
  MATCH (event)-[old:HELD_UNDER]->()
  DELETE old
}
WITH event
MATCH (event)-[:HELD_IN {chosen: true}]->(:Place)-[:WITHIN*0..]->(place:Place)
WITH DISTINCT event, place
CREATE (event)-[:HELD_UNDER {id: event.id + '|' + place.id, place: place.id, order: event.order}]->(place);
