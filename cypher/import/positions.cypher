// Writes offices and ties them to their holder and their organisation.
//
// Parameters
//   rows  [Map]  id, holder, organisation (or null): entity ids, properties; claims: ids of new claims that support it
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $rows AS row
MATCH (holder:Entity {id: row.holder})
OPTIONAL MATCH (organisation:Entity {id: row.organisation})
MERGE (position:Position {id: row.id})
SET position = row.properties
MERGE (position)-[:HELD_BY {id: row.id}]->(holder)
FOREACH (body IN CASE WHEN organisation IS NULL THEN [] ELSE [organisation] END |
  MERGE (position)-[:IN {id: row.id}]->(body))
WITH position, row
UNWIND row.claims AS claimId
MATCH (claim:Claim {id: claimId})
CREATE (claim)-[:SUPPORTS {id: claimId}]->(position);
