// Writes names of entities.
//
// Parameters
//   rows  [Map]  id, entity: id of the thing named, properties (id, text, lang, kind), claims, source (vocabulary or null)
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MERGE (name:Name {id: row.id})
SET name = row.properties
MERGE (name)-[names:NAMES {id: row.id}]->(entity)
SET names.claims = row.claims, names.source = row.source;
