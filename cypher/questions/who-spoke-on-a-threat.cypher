// Who spoke where on a threat or a narrower one, in which role, and how do we know?
//
// Parameters
//   threat  String    id of the threat, e.g. "threat:drug-trafficking"
//   roles   [String]  roles that count as speaking, e.g. ["opening-speaker", "closing-speaker", "keynote-speaker", "speaker", "panelist", "speaker-or-panelist", "presenter", "commentator", "interviewee"]
//   bases   [String]  on what the tie to the threat may rest, e.g. ["stated", "inferred", "editorial"]
// Returns one row per participation, the latest first
//   actor     String    id of the person or body
//   role      String    role
//   status    String    planned, happened or cancelled: planned is not happened
//   event     String    id of the event or series
//   date      String    date as told (EDTF), null if untold
//   place     String    id of the chosen place, null if untold
//   office    String    title of the office that a supporting document gives, null if none does
//   topics    [String]  ids of the topics that a source or curator ties to the participation: the threat or a narrower one
//   basis     String    strongest basis of that tie
//   why       [String]  reasons, where it is inferred or editorial
//   evidence  [Map]     document and locator of each statement that supports the participation
// Used by researchers; the GraphQL field participations answers the same
// By hand :param threat => 'threat:drug-trafficking'
// By hand :param roles => ['opening-speaker', 'closing-speaker', 'keynote-speaker', 'speaker', 'panelist', 'speaker-or-panelist', 'presenter', 'commentator', 'interviewee']
// By hand :param bases => ['stated', 'inferred', 'editorial']
MATCH (:Threat {id: $threat})<-[under:UNDER]-(participation:Participation)
WHERE participation.role IN $roles AND any(basis IN under.bases WHERE basis IN $bases)
MATCH (participation)-[:BY]->(who), (participation)-[:AT]->(meeting)
OPTIONAL MATCH (meeting)-[:HELD_IN {chosen: true}]->(venue:Place)
OPTIONAL MATCH (participation)-[:IN_OFFICE {chosen: true}]->(office:Position)
CALL (participation) {
  MATCH (participation)-[about:ABOUT]->(topic:Topic)-[:BROADER*0..]->(:Threat {id: $threat})
  WITH DISTINCT topic, about
  ORDER BY topic.id
  RETURN collect(topic.id) AS topics, collect(DISTINCT about.why) AS why
}
CALL (participation) {
  MATCH (source:Document)-[:STATES]->(claim:Claim)-[:SUPPORTS]->(participation)
  WITH DISTINCT source.id AS document, claim.locator AS locator
  ORDER BY document, locator
  RETURN collect({document: document, locator: locator}) AS evidence
}
RETURN who.id AS actor, participation.role AS role, participation.status AS status, meeting.id AS event,
  participation.date AS date, venue.id AS place, office.title AS office, topics,
  [basis IN under.bases WHERE basis IN $bases][0] AS basis, why, evidence
ORDER BY participation.order DESC, actor, role;
