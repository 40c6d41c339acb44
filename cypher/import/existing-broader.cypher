// Which of these BROADER relationships are there already?
//
// Parameters
//   ids  [String]  relationship ids
// Returns
//   id  String  relationship id
// Used by src/dossier/import/derive-closures.ts

UNWIND $ids AS id
MATCH ()-[there:BROADER {id: id}]->()
RETURN id;
