// Who takes part in these events?
//
// Parameters
//   events  [String]  event ids, e.g. ["event:asem-dgc-13"]
// Returns
//   id  String  participation id
// Used by src/dossier/import/derive-closures.ts

UNWIND $events AS event
MATCH (:Entity {id: event})<-[:AT]-(participation:Participation)
RETURN participation.id AS id;
