// Names are found by words, whatever their accents and case.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE FULLTEXT INDEX name_text IF NOT EXISTS
FOR (name:Name) ON EACH [name.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
