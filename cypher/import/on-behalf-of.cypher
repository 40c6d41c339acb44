// Ties participations to those on whose behalf they were.
//
// Parameters
//   rows  [Map]  id: participation id; onBehalfOf: entity id, or null for none
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $rows AS row
MATCH (participation:Participation {id: row.id})
CALL (participation) {
  MATCH (participation)-[old:ON_BEHALF_OF]->()
  DELETE old
}
WITH participation, row
MATCH (entity:Entity {id: row.onBehalfOf})
CREATE (participation)-[:ON_BEHALF_OF {id: row.id}]->(entity);
