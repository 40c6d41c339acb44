// Writes stated numbers and ties them to what they count.
//
// Parameters
//   rows  [Map]  id, of: entity id, properties; claims: ids of new claims that support it
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $rows AS row
MATCH (counted:Entity {id: row.of})
MERGE (count:Count {id: row.id})
SET count = row.properties
MERGE (count)-[:OF {id: row.id}]->(counted)
WITH count, row
UNWIND row.claims AS claimId
MATCH (claim:Claim {id: claimId})
CREATE (claim)-[:SUPPORTS {id: claimId}]->(count);
