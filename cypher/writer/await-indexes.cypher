// Waits until all indexes are built, at most a minute.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts and src/adhoc/engine/unwritten-indexes.ts
CALL db.awaitIndexes(60);
