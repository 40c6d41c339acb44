// Which organisations stand between others: together with each of two at some event, while those two never appear together?
//
// A body appears where it takes part itself, where somebody takes part on its behalf, and where the office of a person who
// takes part lies in it. The documents are a choice: two that never appear together here may well have met.
//
// Parameters
//   limit  Integer  how many at most, e.g. 10
// Returns one row per organisation, the one between most pairs first
//   body        String    id of the organisation
//   name        String    a name of it
//   neighbours  Integer   with how many others it appears
//   pairs       Integer   how many pairs of these never appear together
//   share       Float     part of all pairs of its neighbours that these are, 0 to 1
// Used by researchers
// By hand :param limit => 10
MATCH (meeting:Event)<-[:AT]-(part:Participation)
CALL (part) {
  MATCH (part)-[:BY|ON_BEHALF_OF]->(body:Organisation)
  RETURN body
  UNION
  MATCH (part)-[:IN_OFFICE {chosen: true}]->(:Position)-[:IN]->(body:Organisation)
  RETURN body
}
WITH DISTINCT meeting, body
WITH meeting, collect(body) AS bodies
UNWIND bodies AS one
UNWIND bodies AS other
WITH one, other
WHERE one <> other
WITH one, collect(DISTINCT other) AS neighbours
WITH collect({body: one, id: elementId(one), neighbours: [n IN neighbours | elementId(n)]}) AS all
UNWIND all AS hub
WITH hub, [one IN all WHERE one.id IN hub.neighbours] AS around
WITH hub, size(around) AS neighbours, reduce(strangers = 0, one IN around |
  strangers + size([id IN hub.neighbours WHERE id <> one.id AND NOT id IN one.neighbours])) / 2 AS pairs
WHERE neighbours > 1
RETURN hub.body.id AS body, hub.body.displayNames[0] AS name, neighbours, pairs,
  round(2.0 * pairs / (neighbours * (neighbours - 1)), 2) AS share
ORDER BY pairs DESC, body
LIMIT $limit;
