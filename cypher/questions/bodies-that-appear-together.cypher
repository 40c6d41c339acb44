// Which two organisations appear at the same events most often?
//
// A body appears where it takes part itself, where somebody takes part on its behalf, and where the office of a person who
// takes part lies in it. That both are there is all that this says.
//
// Parameters
//   least  Integer  at how many events at least, e.g. 4
// Returns one row per pair, those most often together first
//   one     String    id of the one, the smaller of the two
//   other   String    id of the other
//   events  Integer   number of events at which both appear
//   first   String    first possible day of the earliest dated one
//   last    String    last possible day of the latest dated one
// Used by researchers
// By hand :param least => 4
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
WITH meeting, one, other
WHERE one.id < other.id
WITH one.id AS one, other.id AS other, count(meeting) AS events, min(meeting.earliest) AS first,
  max(meeting.latest) AS last
WHERE events >= $least
RETURN one, other, events, first, last
ORDER BY events DESC, one, other;
