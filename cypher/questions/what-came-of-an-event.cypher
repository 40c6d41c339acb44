// What did an event adopt, launch, propose or discuss, and what was done with that afterwards?
//
// Parameters
//   event  String  id of the event, e.g. "event:asem-dgc-12"
// Returns one row per result and follow-up; one row with nulls for a result without any
//   relation  String  ADOPTED, LAUNCHED, PROPOSED, DISCUSSED or REPORTED
//   result    String  id of the thing
//   status    String  planned, happened or cancelled, of the relation
//   followed  String  type of the relationship by which a later thing refers to it, null if none does
//   by        String  id of that later thing, null if there is none
// Used by researchers
// By hand :param event => 'event:asem-dgc-12'
MATCH (:Event {id: $event})-[tie:ADOPTED|LAUNCHED|PROPOSED|DISCUSSED|REPORTED]->(result)
OPTIONAL MATCH (result)<-[later:CONTINUES|BASED_ON|IMPLEMENTS|PURSUES|SIGNED]-(follower)
RETURN type(tie) AS relation, result.id AS result, tie.status AS status, type(later) AS followed, follower.id AS by
ORDER BY relation, result, followed, by;
