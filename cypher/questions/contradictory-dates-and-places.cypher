// For which events do documents give different dates or places?
//
// A place within another is no contradiction, and neither is a date that is told more finely or less surely: 2007 and
// 2007-02~ go together. Of an event with a contradiction all values are shown.
//
// Parameters
//   events  [String]  ids of events to look at, an empty list for all, e.g. []
// Returns one row per value and document, events in order of time
//   event     String   id of the event
//   about     String   date or place
//   value     String   the date (EDTF) or the id of the place that the document gives
//   chosen    Boolean  true if the graph goes by this value
//   document  String   id of the document
//   locator   String   place in its text
// Used by researchers; the GraphQL field conflicts answers the same for all facts
// By hand :param events => []
MATCH (meeting:Event)
WHERE size($events) = 0 OR meeting.id IN $events
CALL (meeting) {
  MATCH (meeting)<-[:CONCERNS]-(claim:Claim {key: '["property","' + meeting.id + '","date"]'})
  WITH meeting, claim, split(split(claim.values, '"value":"')[1], '"')[0] AS value
  WITH meeting, collect({claim: claim, value: value}) AS told, collect(DISTINCT value) AS values
  WITH told, [value IN values | replace(replace(value, '~', ''), '?', '')] AS values, meeting
  WHERE any(a IN values WHERE any(b IN values WHERE NOT a STARTS WITH b AND NOT b STARTS WITH a))
  UNWIND told AS one
  RETURN 'date' AS about, one.value AS value, one.value = meeting.date AS chosen, one.claim AS claim
  UNION
  MATCH (meeting)-[held:HELD_IN]->(place:Place)
  WHERE EXISTS {
    MATCH (meeting)-[:HELD_IN]->(other:Place)
    WHERE other <> place
      AND NOT EXISTS { (other)-[:WITHIN*]->(place) }
      AND NOT EXISTS { (place)-[:WITHIN*]->(other) }
  }
  MATCH (claim:Claim)
  WHERE claim.id IN held.claims
  RETURN 'place' AS about, place.id AS value, coalesce(held.chosen, false) AS chosen, claim
}
RETURN meeting.id AS event, about, value, chosen, claim.document AS document, claim.locator AS locator
ORDER BY meeting.order, about, value, document, locator;
