// Which numbers do the documents give for a thing, and where do they differ?
//
// Parameters
//   things  [String]  ids of events, initiatives, instruments, organisations or places, e.g. ["event:asem-dgc-13", "event:eu-hls-2024-antwerp"]
// Returns one row per number, numbers for the same next to each other
//   thing      String    id of the thing
//   what       String    what is counted, such as delegations
//   detail     String    what exactly, null if it needs no word
//   qualifier  String    about, at-least or at-most; null if exact
//   value      Float     the number; whole numbers are integers
//   upTo       Float     upper end of a range, null if there is none
//   unit       String    unit, null for things counted
//   status     String    planned, happened or cancelled
//   competing  Boolean   true if another number is given for the same
//   documents  [String]  ids of the documents that give this one
// Used by researchers
// By hand :param things => ['event:asem-dgc-13', 'event:eu-hls-2024-antwerp']
MATCH (thing:Entity)<-[:OF]-(number:Count)
WHERE thing.id IN $things
CALL (number) {
  MATCH (document:Document)-[:STATES]->(:Claim)-[:SUPPORTS]->(number)
  WITH DISTINCT document.id AS id
  ORDER BY id
  RETURN collect(id) AS documents
}
WITH thing.id AS thing, number.what AS what, coalesce(number.detail, '') AS detail,
  coalesce(number.unit, '') AS unit, coalesce(number.period, '') AS period,
  collect({number: number, documents: documents}) AS given
UNWIND given AS one
RETURN thing, what, one.number.detail AS detail, one.number.qualifier AS qualifier, one.number.value AS value,
  one.number.upTo AS upTo, one.number.unit AS unit, one.number.status AS status, size(given) > 1 AS competing,
  one.documents AS documents
ORDER BY thing, what, detail, value, status;
