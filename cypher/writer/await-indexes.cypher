// Waits until all indexes are built, at most a minute.
//
// Parameters none
// Returns nothing
// Used by src/graph/constraints.ts and src/research/young.ts
CALL db.awaitIndexes(60);
