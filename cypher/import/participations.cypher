// Writes participations and ties them to who took part and to what.
//
// Parameters
//   rows  [Map]  id, actor, event: entity ids, properties; claims: ids of new claims that support it
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $rows AS row
MATCH (actor:Entity {id: row.actor})
MATCH (event:Entity {id: row.event})
MERGE (participation:Participation {id: row.id})
SET participation = row.properties
MERGE (participation)-[:BY {id: row.id}]->(actor)
MERGE (participation)-[:AT {id: row.id}]->(event)
WITH participation, row
UNWIND row.claims AS claimId
MATCH (claim:Claim {id: claimId})
CREATE (claim)-[:SUPPORTS {id: claimId}]->(participation);
