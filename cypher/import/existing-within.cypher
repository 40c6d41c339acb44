// Which of these WITHIN relationships are there already?
//
// Parameters
//   ids  [String]  relationship ids
// Returns
//   id  String  relationship id
// Used by src/dossier/import/derive-closures.ts

UNWIND $ids AS id
MATCH ()-[there:WITHIN {id: id}]->()
RETURN id;
