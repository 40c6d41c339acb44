// Which events belong to a series, in order of time, and where were they held?
//
// Parameters
//   series  String  id of the series, e.g. "series:asem-dgc"
// Returns one row per event, the earliest first
//   ordinal         Any       number of the edition, null if untold
//   event           String    id of the event
//   date            String    date as told (EDTF), null if untold
//   status          String    planned, happened or cancelled
//   place           String    id of the chosen place, null if untold
//   country         String    id of the country around it, null if untold
//   participations  Integer   how many the documents tell
//   documents       Integer   how many documents mention the event
// Used by researchers
// By hand :param series => 'series:asem-dgc'
MATCH (:EventSeries {id: $series})<-[edition:EDITION_OF]-(meeting:Event)
OPTIONAL MATCH (meeting)-[:HELD_IN {chosen: true}]->(venue:Place)
RETURN edition.ordinal AS ordinal, meeting.id AS event, meeting.date AS date, meeting.status AS status,
  venue.id AS place, meeting.country AS country, COUNT { (meeting)<-[:AT]-(:Participation) } AS participations,
  COUNT { (meeting)<-[:MENTIONS]-(:Document) } AS documents
ORDER BY meeting.order;
