// All nodes of one label, a page at a time
//
// Parameters
//   label  String   Claim, Count, Entity, Name, Participation or Position
//   after  String   id of the last node of the page before, '' at first
//   limit  Integer  size of the page
// Returns by id
//   id          String    id
//   labels      [String]  labels
//   properties  Map       properties
//   leaving     Integer   how many relationships leave it
// Used by src/keep/snapshot/pages.ts
CALL {
  MATCH (node:Claim)
  WHERE $label = 'Claim' AND node.id > $after
  RETURN node
  ORDER BY node.id
  LIMIT $limit
  UNION ALL
  MATCH (node:Count)
  WHERE $label = 'Count' AND node.id > $after
  RETURN node
  ORDER BY node.id
  LIMIT $limit
  UNION ALL
  MATCH (node:Entity)
  WHERE $label = 'Entity' AND node.id > $after
  RETURN node
  ORDER BY node.id
  LIMIT $limit
  UNION ALL
  MATCH (node:Name)
  WHERE $label = 'Name' AND node.id > $after
  RETURN node
  ORDER BY node.id
  LIMIT $limit
  UNION ALL
  MATCH (node:Participation)
  WHERE $label = 'Participation' AND node.id > $after
  RETURN node
  ORDER BY node.id
  LIMIT $limit
  UNION ALL
  MATCH (node:Position)
  WHERE $label = 'Position' AND node.id > $after
  RETURN node
  ORDER BY node.id
  LIMIT $limit
}
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties,
  COUNT { (node)-->() } AS leaving
ORDER BY id;
