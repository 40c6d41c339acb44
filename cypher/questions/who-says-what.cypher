// What does each document say about a thing, claim by claim, and where do they differ?
//
// Claims with the same key speak of the same; where they differ, the graph goes by one of them.
//
// Parameters
//   thing  String    id of the thing, e.g. "event:asem-dgc-10"
//   kinds  [String]  kinds of claim: property, name, mention, participation, about, position, relation, count, e.g. ["property"]
// Returns one row per claim, those that compete next to each other
//   key        String   what the claim is about
//   says       String   JSON of what it says
//   document   String   id of the document
//   locator    String   place in its text
//   published  String   first possible day of its publication, null if untold
//   status     String   planned, happened or cancelled; null where that makes no sense
//   basis      String   stated, inferred or editorial
//   competing  Boolean  true if another document says something else under this key
// Used by researchers
// By hand :param thing => 'event:asem-dgc-10'
// By hand :param kinds => ['property']
MATCH (:Entity {id: $thing})<-[:CONCERNS]-(claim:Claim)
WHERE claim.kind IN $kinds
WITH claim.key AS key, collect(DISTINCT claim) AS claims, count(DISTINCT claim.values) AS versions
UNWIND claims AS claim
RETURN key, claim.values AS says, claim.document AS document, claim.locator AS locator,
  claim.published AS published, claim.status AS status, claim.basis AS basis, versions > 1 AS competing
ORDER BY key, says, document;
