// Which persons appear at several events, and in which roles?
//
// Parameters
//   least  Integer  how many different events at least, e.g. 2
// Returns one row per person, those at most events first
//   person  String    id of the person
//   name    String    a name of the person
//   events  Integer   number of different events
//   first   String    first possible day of the earliest, null if no date is told
//   last    String    last possible day of the latest, null if no date is told
//   seen    [Map]     event, date, role and status of each participation, in order of time
// Used by researchers
// By hand :param least => 2
MATCH (someone:Person)<-[:BY]-(participation:Participation)-[:AT]->(event:Event)
WITH someone, participation, event
ORDER BY participation.order, participation.role
WITH someone, count(DISTINCT event) AS events,
  min(participation.earliest) AS first, max(participation.latest) AS last,
  collect({event: event.id, date: participation.date, role: participation.role, status: participation.status}) AS seen
WHERE events >= $least
RETURN someone.id AS person, someone.displayNames[0] AS name, events, first, last, seen
ORDER BY events DESC, person;
