// Which of these entities does a claim name?
//
// Parameters
//   ids  [String]  entity ids, e.g. ["place:be", "place:antwerp"]
// Returns
//   id  String  id of an entity that is named by a claim
// Used by src/dossier/import/change.ts

UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE EXISTS { (entity)<-[:CONCERNS]-() }
RETURN id;
