// Each $$RELATIONSHIP$$ relationship has an id of its own; it is found by it when an import writes it anew.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE CONSTRAINT $$relationship$$_id_unique IF NOT EXISTS
FOR ()-[relationship:$$RELATIONSHIP$$]-() REQUIRE relationship.id IS UNIQUE;
