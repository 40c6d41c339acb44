// Which events discussed or adopted a priority, which instruments set it, and for what time?
//
// Parameters
//   priority  String  id of the priority, e.g. "priority:asem-ipr"
// Returns one row per relation, in order of the first possible day, the undated first
//   relation   String    DISCUSSED, ADOPTED, SETS_PRIORITY, PURSUES or CONTINUES
//   by         String    id of the event, body, instrument, initiative or later priority
//   date       String    date (EDTF) of the event or the instrument, null if untold
//   period     String    time for which it holds (EDTF), null if untold
//   rank       Integer   place in the list of the source, null if it has none
//   status     String    planned, happened or cancelled
//   basis      String    stated, inferred or editorial
//   documents  [String]  ids of the documents that say so
// Used by researchers
// By hand :param priority => 'priority:asem-ipr'
MATCH (:Priority {id: $priority})<-[tie:DISCUSSED|ADOPTED|SETS_PRIORITY|PURSUES|CONTINUES]-(source)
CALL (tie) {
  MATCH (claim:Claim)<-[:STATES]-(document:Document)
  WHERE claim.id IN tie.claims
  WITH DISTINCT document.id AS id
  ORDER BY id
  RETURN collect(id) AS documents
}
RETURN type(tie) AS relation, source.id AS by, source.date AS date, tie.period AS period, tie.rank AS rank,
  tie.status AS status, tie.basis AS basis, documents
ORDER BY coalesce(source.earliest, ''), relation, by;
