// Makes the nodes of entities that are not there yet.
//
// Parameters
//   rows  [Map]  id; labels besides Entity; properties that the kind always has
// Returns nothing
// Used by src/dossier/import/change.ts

UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity:$(row.labels), entity += row.properties;
