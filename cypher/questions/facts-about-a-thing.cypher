// Which facts tie a thing to others?
//
// Names, mentions and statements are left out, and so are the copies of facts that serve pages.
//
// Parameters
//   thing  String  id of the thing, e.g. "event:asem-dgc-10"
// Returns one row per relationship, by its type
//   relation   String   type of the relationship
//   direction  String   out if it begins at the thing, else in
//   other      String   id of the thing at the other end
//   status     String   planned, happened or cancelled; null where that makes no sense
//   documents  Integer  how many documents support it; 0 for parts of a fact that has its own statements
// Used by researchers, as a first step
// By hand :param thing => 'event:asem-dgc-10'
MATCH (thing:Entity {id: $thing})-[tie]-(other)
WHERE NOT type(tie) IN
  ['STATES', 'CONCERNS', 'SUPPORTS', 'NAMES', 'MENTIONS', 'UNDER', 'ON_AGENDA', 'HELD_UNDER']
CALL (tie) {
  MATCH (claim:Claim)
  WHERE claim.id IN tie.claims
  RETURN count(DISTINCT claim.document) AS documents
}
RETURN type(tie) AS relation, CASE WHEN startNode(tie) = thing THEN 'out' ELSE 'in' END AS direction,
  other.id AS other, tie.status AS status, documents
ORDER BY relation, direction, other;
