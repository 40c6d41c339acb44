// Writes $$RELATION$$ relationships anew; a row without ends only takes the old one away.
//
// Parameters
//   rows  [Map]  id; from, to: ids of the ends, or null; properties
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $rows AS row
CALL (row) {
  MATCH ()-[old:$$RELATION$$ {id: row.id}]->()
  DELETE old
}
WITH row
WHERE row.from IS NOT NULL
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[new:$$RELATION$$]->(to)
SET new = row.properties;
