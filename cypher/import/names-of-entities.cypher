// Under which names are these entities known?
//
// Parameters
//   ids  [String]  entity ids, e.g. ["place:antwerp"]
// Returns
//   entity  String  entity id
//   text  String  the name
//   lang  String  its language
//   kind  String  printed, label or alias
//   claims  Integer  how many claims give it
// Used by src/dossier/import/display-names.ts

UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[names:NAMES]-(name:Name)
RETURN id AS entity, name.text AS text, name.lang AS lang, name.kind AS kind, size(names.claims) AS claims;
