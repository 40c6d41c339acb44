// Which claims of these documents does the graph hold?
//
// Parameters
//   documents  [String]  document ids, e.g. ["document:seed-vna-2019-10-asem13"]
// Returns
//   id         String  claim id
//   key        String  what the claim is about
//   published  String  first possible day of publication, null if unknown
//   entities   [String]  ids of the entities that it names
// Used by src/dossier/import/change.ts

UNWIND $documents AS document
// A young graph looks empty to the planner, which would then read all claims for each.
MATCH (claim:Claim {document: document})
USING INDEX claim:Claim(document)
RETURN claim.id AS id, claim.key AS key, claim.published AS published,
  COLLECT { MATCH (claim)-[:CONCERNS]->(entity) RETURN entity.id } AS entities;
