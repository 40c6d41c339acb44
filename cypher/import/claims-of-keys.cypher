// Which claims have these keys, besides those that came just now?
//
// Parameters
//   keys  [String]  keys of claims
//   added  [String]  ids of the claims to leave out
// Returns
//   claim  Map  its properties
//   entities  [String]  ids of the entities that it names
// Used by src/dossier/import/derive-touched.ts

UNWIND $keys AS key
// A young graph looks empty to the planner, which would then read all claims for each.
MATCH (claim:Claim {key: key})
USING INDEX claim:Claim(key)
WHERE NOT claim.id IN $added
RETURN properties(claim) AS claim,
  COLLECT { MATCH (claim)-[:CONCERNS]->(entity) RETURN entity.id } AS entities;
