// Writes chosen properties of entities; null takes a property away.
//
// Parameters
//   rows  [Map]  id: entity id; properties: those that changed
// Returns nothing
// Used by src/dossier/import/derived-rows.ts and src/dossier/import/display-names.ts

UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.properties;
