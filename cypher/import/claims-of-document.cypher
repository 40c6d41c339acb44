// Which claims of a document does the graph hold?
//
// Parameters
//   document  String  document id, e.g. "document:seed-vna-2019-10-asem13"
// Returns
//   id         String  claim id
//   key        String  what the claim is about
//   published  String  first possible day of publication, null if unknown
//   entities   [String]  ids of the entities that it names
// Used by src/dossier/import.ts

MATCH (claim:Claim {document: $document})
RETURN claim.id AS id, claim.key AS key, claim.published AS published,
  COLLECT { MATCH (claim)-[:CONCERNS]->(entity) RETURN entity.id } AS entities;
