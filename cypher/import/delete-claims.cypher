// Takes claims out of the graph.
//
// Parameters
//   ids  [String]  claim ids, e.g. ["claim:0123456789abcdef01234567"]
// Returns nothing
// Used by src/dossier/import/change.ts

UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DETACH DELETE claim;
