// Where do the documents place these events?
//
// Parameters
//   events  [String]  event ids, e.g. ["event:asem-dgc-13"]
// Returns
//   event  String  event id
//   place  String  place id
//   around  [String]  ids of the places around it
//   claims  [Map]  properties of the claims that say so
// Used by src/dossier/import/derive-closures.ts

UNWIND $events AS id
MATCH (event:Entity {id: id})-[held:HELD_IN]->(place:Place)
RETURN id AS event, place.id AS place,
  COLLECT { MATCH (place)-[:WITHIN*1..]->(around:Place) RETURN DISTINCT around.id } AS around,
  COLLECT { UNWIND held.claims AS claimId MATCH (claim:Claim {id: claimId}) RETURN properties(claim) } AS claims;
