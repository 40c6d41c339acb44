// Each SAME_SUBJECT_AS relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT same_subject_as_id_unique IF NOT EXISTS
FOR ()-[relationship:SAME_SUBJECT_AS]-() REQUIRE relationship.id IS UNIQUE;
