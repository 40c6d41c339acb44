// What do these documents state?
//
// Parameters
//   documents  [String]  document ids, e.g. ["document:seed-vna-2019-10-asem13"]
// Returns
//   document  String  document id
//   key       String  what a claim is about
// Used by src/dossier/import/idle.ts

UNWIND $documents AS document
MATCH (claim:Claim {document: document})
USING INDEX claim:Claim(document)
RETURN DISTINCT document, claim.key AS key;
