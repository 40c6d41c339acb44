// Which initiatives and instruments are directed against a threat or a narrower one, and which documents say so?
//
// Parameters
//   threat  String  id of the threat, e.g. "threat:illicit-trade"
// Returns one row per initiative or instrument and threat, by threat
//   threat       String    id of the threat that it is directed against: the one asked for or a narrower one
//   undertaking  String    id of the initiative or instrument
//   name         String    a name of it
//   kind         String    kind, such as alliance or action-plan
//   stage        String    stage, such as planned or active, null if untold
//   status       String    planned, happened or cancelled, of the statement
//   basis        String    stated, inferred or editorial
//   documents    [String]  ids of the documents that say so, by date of publication
// Used by researchers
// By hand :param threat => 'threat:illicit-trade'
MATCH (:Threat {id: $threat})<-[:BROADER*0..]-(aim:Threat)
WITH DISTINCT aim
MATCH (aim)<-[against:ADDRESSES]-(work:Initiative|Instrument)
CALL (against) {
  MATCH (claim:Claim)<-[:STATES]-(document:Document)
  WHERE claim.id IN against.claims
  WITH DISTINCT document
  ORDER BY document.order
  RETURN collect(document.id) AS documents
}
RETURN aim.id AS threat, work.id AS undertaking, work.displayNames[0] AS name,
  work.kind AS kind, work.stage AS stage, against.status AS status, against.basis AS basis, documents
ORDER BY threat, undertaking;
