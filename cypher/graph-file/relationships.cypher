// Writes relationships of a graph file; one that leads nowhere is left out, so that the number tells
//
// Parameters
//   rows  [Map]  type; from, to: ids of the ends; properties
// Returns one row
//   made  Integer  how many were written
// Used by src/keep/graph-file/load-graph-file.ts
UNWIND $rows AS row
CALL (row) {
  MATCH (from:Claim {id: row.from}) RETURN from
  UNION ALL
  MATCH (from:Count {id: row.from}) RETURN from
  UNION ALL
  MATCH (from:Entity {id: row.from}) RETURN from
  UNION ALL
  MATCH (from:Name {id: row.from}) RETURN from
  UNION ALL
  MATCH (from:Participation {id: row.from}) RETURN from
  UNION ALL
  MATCH (from:Position {id: row.from}) RETURN from
}
CALL (row) {
  MATCH (to:Claim {id: row.to}) RETURN to
  UNION ALL
  MATCH (to:Count {id: row.to}) RETURN to
  UNION ALL
  MATCH (to:Entity {id: row.to}) RETURN to
  UNION ALL
  MATCH (to:Name {id: row.to}) RETURN to
  UNION ALL
  MATCH (to:Participation {id: row.to}) RETURN to
  UNION ALL
  MATCH (to:Position {id: row.to}) RETURN to
}
CREATE (from)-[new:$(row.type)]->(to)
SET new = row.properties
RETURN count(new) AS made;
