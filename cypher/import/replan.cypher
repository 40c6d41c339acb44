// Counts anew what the indexes hold, and forgets the plans that were made by the former counts.
//
// Parameters none
// Returns nothing
// Used by src/dossier/import/statistics.ts

CALL db.prepareForReplanning();
