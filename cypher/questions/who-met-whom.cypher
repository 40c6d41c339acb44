// With whom did a person or body share events, and which?
//
// Two names at one event is all that this says: whether they met, no source tells.
//
// Parameters
//   actor     String    id of the person or body, e.g. "person:ine-van-wymersch"
//   statuses  [String]  status of both participations, e.g. ["planned", "happened"]
// Returns one row per other person or body, those with most shared events first
//   other   String    id of the other
//   name    String    a name of the other
//   shared  Integer   number of shared events
//   events  [String]  ids of the shared events, in order of time
// Used by researchers
// By hand :param actor => 'person:ine-van-wymersch'
// By hand :param statuses => ['planned', 'happened']
MATCH (:Actor {id: $actor})<-[:BY]-(own:Participation)-[:AT]->(meeting:Event),
  (meeting)<-[:AT]-(theirs:Participation)-[:BY]->(them:Actor)
WHERE them.id <> $actor AND own.status IN $statuses AND theirs.status IN $statuses
WITH DISTINCT them, meeting
ORDER BY meeting.order
WITH them, collect(meeting.id) AS events
RETURN them.id AS other, them.displayNames[0] AS name, size(events) AS shared, events
ORDER BY shared DESC, other;
