// Who was to speak, or spoke, at an event that had the threat on its agenda, though no source ties them to it?
//
// The agenda of an event is not the topic of each of its speakers: this is the weakest tie, and is asked for apart.
//
// Parameters
//   threat  String    id of the threat, e.g. "threat:drug-trafficking"
//   roles   [String]  roles that count, e.g. ["keynote-speaker", "speaker", "panelist", "speaker-or-panelist", "presenter"]
// Returns one row per participation, the latest event first
//   event   String    id of the event
//   date    String    date as told (EDTF), null if untold
//   status  String    planned, happened or cancelled, of the participation
//   actor   String    id of the person or body
//   role    String    role
//   agenda  [String]  ids of the topics on the agenda: the threat or narrower ones
// Used by researchers; the GraphQL field participations answers the same with basis AGENDA
// By hand :param threat => 'threat:drug-trafficking'
// By hand :param roles => ['keynote-speaker', 'speaker', 'panelist', 'speaker-or-panelist', 'presenter']
MATCH (threat:Threat {id: $threat})<-[:ON_AGENDA]-(meeting:Event),
  (meeting)<-[:AT]-(participation:Participation)-[:BY]->(who)
WHERE participation.role IN $roles AND NOT EXISTS { (participation)-[:UNDER]->(threat) }
CALL (meeting) {
  MATCH (meeting)-[:DISCUSSED|ADDRESSES]->(topic:Threat)-[:BROADER*0..]->(:Threat {id: $threat})
  WITH DISTINCT topic
  ORDER BY topic.id
  RETURN collect(topic.id) AS agenda
}
RETURN meeting.id AS event, meeting.date AS date, participation.status AS status, who.id AS actor,
  participation.role AS role, agenda
ORDER BY meeting.order DESC, actor, role;
