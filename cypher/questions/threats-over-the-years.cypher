// How often was each threat, or a narrower one, on the agenda of an event in each year, and how many documents tell of it?
//
// Few documents of a year mean few counts: compare with documents-over-the-years.
//
// Parameters
//   from  String  first day, e.g. "2015-01-01"
//   to    String  last day, e.g. "2024-12-31"
// Returns one row per year and threat, in order of time
//   year       String   year in which the event begins, by its first possible day
//   threat     String   id of the threat
//   events     Integer  number of events, planned ones included
//   happened   Integer  number of those that are told to have happened
//   documents  Integer  number of documents that mention one of these events
// Used by researchers; the GraphQL field statistics counts participations and more
// By hand :param from => '2015-01-01'
// By hand :param to => '2024-12-31'
MATCH (threat:Threat)<-[:ON_AGENDA]-(meeting:Event)
WHERE $from <= meeting.earliest <= $to
OPTIONAL MATCH (meeting)<-[:MENTIONS]-(document:Document)
WITH left(meeting.earliest, 4) AS year, threat.id AS threat, meeting, collect(DISTINCT document) AS telling
WITH year, threat, collect(meeting) AS meetings, collect(telling) AS all
RETURN year, threat, size(meetings) AS events, size([one IN meetings WHERE one.status = 'happened']) AS happened,
  COUNT { UNWIND all AS some UNWIND some AS document RETURN DISTINCT document } AS documents
ORDER BY year, threat;
