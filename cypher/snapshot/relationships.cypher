// The relationships that leave these nodes
//
// Parameters
//   ids  [String]  ids of the nodes, e.g. ["event:asem-dgc-13"]
// Returns in no order
//   from        String  id of the node it leaves
//   type        String  type
//   to          String  id of the node it reaches
//   properties  Map     properties
// Used by src/keep/snapshot/pages.ts
UNWIND $ids AS id
CALL (id) {
  MATCH (from:Claim {id: id}) RETURN from
  UNION ALL
  MATCH (from:Count {id: id}) RETURN from
  UNION ALL
  MATCH (from:Entity {id: id}) RETURN from
  UNION ALL
  MATCH (from:Name {id: id}) RETURN from
  UNION ALL
  MATCH (from:Participation {id: id}) RETURN from
  UNION ALL
  MATCH (from:Position {id: id}) RETURN from
}
MATCH (from)-[relationship]->(to)
RETURN from.id AS from, type(relationship) AS type, to.id AS to, properties(relationship) AS properties;
