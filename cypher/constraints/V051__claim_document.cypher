// The claims of a document are found together.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX claim_document IF NOT EXISTS
FOR (claim:Claim) ON (claim.document);
