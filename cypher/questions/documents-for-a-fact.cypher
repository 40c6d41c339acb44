// Which documents state that an actor took part in an event, in which words for the two, and where in the text?
//
// Parameters
//   actor  String  id of the person or body, e.g. "person:ine-van-wymersch"
//   event  String  id of the event or series, e.g. "event:eu-hls-2024-antwerp"
// Returns one row per statement of a document, by role, then the latest published first
//   role       String    role that the document states
//   document   String    id of the document
//   publisher  String    who published it
//   published  String    when (EDTF)
//   locator    String    place in the text: h is the headline, p3 the third paragraph
//   status     String    planned, happened or cancelled, as this document tells it
//   basis      String    stated, inferred or editorial
//   why        String    why it is inferred or editorial, else null
//   actorAs    [String]  names that this document prints for the actor
//   eventAs    [String]  names that this document prints for the event
//   url        String    address of the document, null if none is known
// Used by researchers; in GraphQL the field evidence
// By hand :param actor => 'person:ine-van-wymersch'
// By hand :param event => 'event:eu-hls-2024-antwerp'
MATCH (:Actor {id: $actor})<-[:BY]-(participation:Participation)-[:AT]->({id: $event})
MATCH (source:Document)-[:STATES]->(claim:Claim {kind: 'participation'})-[:SUPPORTS]->(participation)
OPTIONAL MATCH (source)-[actorMention:MENTIONS]->(:Actor {id: $actor})
OPTIONAL MATCH (source)-[eventMention:MENTIONS]->(:Entity {id: $event})
RETURN participation.role AS role, source.id AS document, source.publisher AS publisher,
  source.published AS published, claim.locator AS locator, claim.status AS status, claim.basis AS basis,
  claim.why AS why, coalesce(actorMention.names, []) AS actorAs, coalesce(eventMention.names, []) AS eventAs,
  source.url AS url
ORDER BY role, source.order DESC, locator;
