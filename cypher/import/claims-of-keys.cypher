// What do all documents state on these keys?
//
// Parameters
//   keys  [String]  claim keys, e.g. ['["property","event:asem-dgc-13","date"]']
// Returns
//   claim  Map  the properties of a claim
//   entities  [String]  ids of the entities that it names
// Used by src/dossier/import.ts

UNWIND $keys AS key
MATCH (claim:Claim {key: key})
RETURN properties(claim) AS claim,
  COLLECT { MATCH (claim)-[:CONCERNS]->(entity) RETURN entity.id } AS entities;
