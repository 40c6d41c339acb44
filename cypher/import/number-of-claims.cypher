// How many claims does the graph hold? Answered from the store's own counts.
//
// Parameters none
// Returns
//   claims  Integer  their number
// Used by src/dossier/import/statistics.ts

MATCH (claim:Claim)
RETURN count(claim) AS claims;
