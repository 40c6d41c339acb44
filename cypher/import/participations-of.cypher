// In what did these actors take part?
//
// Parameters
//   actors  [String]  actor ids, e.g. ["person:ine-van-wymersch"]
// Returns
//   id  String  participation id
// Used by src/dossier/import/derive-closures.ts

UNWIND $actors AS actor
MATCH (:Entity {id: actor})<-[:BY]-(participation:Participation)
RETURN participation.id AS id;
