// Claims of one key are found together.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX claim_key IF NOT EXISTS
FOR (claim:Claim) ON (claim.key);
