// Which events are placed in or below these places?
//
// Parameters
//   places  [String]  place ids, e.g. ["place:be"]
// Returns
//   id  String  event id
// Used by src/dossier/import/derive-closures.ts

UNWIND $places AS place
MATCH (:Entity {id: place})<-[:WITHIN*0..]-(:Place)<-[:HELD_IN]-(event:Event)
RETURN DISTINCT event.id AS id;
