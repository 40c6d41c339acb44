// Who held which office in a body, or which offices did a person hold, and when is that attested?
//
// Parameters
//   things  [String]  ids of bodies or persons, e.g. ["organisation:wco"]
// Returns one row per office, in order of the first year that is told
//   holder        String    id of the person
//   organisation  String    id of the body, null if untold
//   title         String    title as printed, null for an affiliation
//   since         String    beginning (EDTF), null if untold
//   until         String    end (EDTF), null if untold
//   attested      [String]  dates (EDTF) at which documents show it held
//   events        Integer   number of participations in which a document gives the office
//   documents     [String]  ids of the documents that tell of it
// Used by researchers
// By hand :param things => ['organisation:wco']
MATCH (holder:Actor)<-[:HELD_BY]-(office:Position)
OPTIONAL MATCH (office)-[:IN]->(body:Actor)
WITH holder, office, body
WHERE holder.id IN $things OR body.id IN $things
CALL (office) {
  MATCH (claim:Claim)-[:SUPPORTS]->(office)
  WITH DISTINCT claim.document AS id
  ORDER BY id
  RETURN collect(id) AS documents
}
RETURN holder.id AS holder, body.id AS organisation, office.title AS title, office.from AS since,
  office.to AS until, office.asOf AS attested, COUNT { (office)<-[:IN_OFFICE]-(:Participation) } AS events,
  documents
ORDER BY coalesce(since, attested[0], until, ''), holder, title;
