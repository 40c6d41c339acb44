// Which of these things does the graph hold?
//
// Parameters
//   ids  [String]  e.g. ["event:asem-dgc-13"]
// Returns a row for each that it holds
//   id  String
// Used by src/dossier/import/idle.ts

UNWIND $ids AS id
MATCH (thing:Entity {id: id})
RETURN id;
