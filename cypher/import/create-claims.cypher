// Writes the claims of a document and ties them to it and to the entities that they name.
//
// Parameters
//   rows  [Map]  claim: the properties of a claim; entities: ids of the entities that it names
// Returns nothing
// Used by src/dossier/import/change.ts

UNWIND $rows AS row
MATCH (document:Entity {id: row.claim.document})
CREATE (document)-[:STATES]->(claim:Claim)
SET claim = row.claim
WITH claim, row
UNWIND row.entities AS id
MATCH (entity:Entity {id: id})
CREATE (claim)-[:CONCERNS]->(entity);
