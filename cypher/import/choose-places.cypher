// Marks the chosen place of each event, and the country around it.
//
// Parameters
//   rows  [Map]  event: event id; place: id of the chosen place, null if none is stated
// Returns nothing
// Used by src/dossier/import/derive-closures.ts

UNWIND $rows AS row
MATCH (event:Entity {id: row.event})
CALL (event, row) {
  MATCH (event)-[held:HELD_IN]->(place:Place)
  SET held.chosen = place.id = row.place
}
CALL (event) {
  OPTIONAL MATCH path = (event)-[:HELD_IN {chosen: true}]->(:Place)-[:WITHIN*0..]->(country:Place {kind: 'country'})
  RETURN country
  ORDER BY length(path), country.id
  LIMIT 1
}
SET event.country = country.id;
