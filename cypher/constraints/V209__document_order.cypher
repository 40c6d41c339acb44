// Pages of all documents.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX document_order IF NOT EXISTS
FOR (document:Document) ON (document.order);
