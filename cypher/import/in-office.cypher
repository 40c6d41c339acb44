// Ties participations to the offices of their actor that a supporting document gives; of several, one still held, in a named body, the latest begun is chosen.
//
// Parameters
//   participations  [String]  participation ids
// Returns nothing
// Used by src/dossier/import/derive-closures.ts

UNWIND $participations AS id
MATCH (participation:Participation {id: id})
CALL (participation) {
  MATCH (participation)-[old:IN_OFFICE]->()
  DELETE old
}
WITH participation, COLLECT { MATCH (claim:Claim)-[:SUPPORTS]->(participation) RETURN DISTINCT claim.document } AS documents
MATCH (participation)-[:BY]->(:Actor)<-[:HELD_BY]-(position:Position)
// Without a label here: the index of it would be read whole for each office while the graph is young and looks empty.
WHERE EXISTS { MATCH (claim)-[:SUPPORTS]->(position) WHERE claim.document IN documents }
WITH participation, position
ORDER BY position.to IS NOT NULL, NOT EXISTS { (position)-[:IN]->() }, coalesce(position.from, '') DESC, position.id
WITH participation, collect(position) AS offices
UNWIND range(0, size(offices) - 1) AS place
WITH participation, offices[place] AS office, place = 0 AS chosen
CREATE (participation)-[:IN_OFFICE {id: participation.id + '|' + office.id, chosen: chosen}]->(office);
