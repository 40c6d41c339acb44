// What was announced for a day that has passed, and never told to have happened or to have been cancelled?
//
// That no document here tells of it does not mean that it did not take place.
//
// Parameters
//   before  String  day by which it should be over, e.g. "2025-01-01"
// Returns one row per event, the earliest first
//   event           String    id of the event
//   date            String    date as announced (EDTF), null if untold
//   latest          String    last possible day
//   participations  Integer   how many were announced for it
//   documents       [String]  ids of the documents that announce it, by date of publication
//   lastPublished   String    first possible day of the last of them
// Used by researchers; the GraphQL field gaps answers the same
// By hand :param before => '2025-01-01'
MATCH (meeting:Event {status: 'planned'})
WHERE meeting.latest < $before
CALL (meeting) {
  MATCH (meeting)<-[:MENTIONS]-(document:Document)
  WITH document
  ORDER BY document.order
  RETURN collect(document.id) AS documents, max(document.earliest) AS lastPublished
}
RETURN meeting.id AS event, meeting.date AS date, meeting.latest AS latest,
  COUNT { (meeting)<-[:AT]-(:Participation {status: 'planned'}) } AS participations, documents, lastPublished
ORDER BY meeting.order;
