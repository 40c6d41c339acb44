// Which of these ids does a stored dossier use, one that was taken out too? As texts write them, so merged ones too
//
// Parameters
//   ids  [String]  e.g. ["person:wco-sg-2019"]
// Returns a row for each that is used
//   id  String
// Used by src/dossier/import/idle.ts

MATCH (dossier:Dossier)
UNWIND [id IN $ids WHERE dossier.text CONTAINS id] AS id
WITH DISTINCT id, dossier.text AS text
// A longer id may begin with it.
WHERE any(rest IN split(text, id)[1..] WHERE NOT left(rest, 1) =~ '[a-z0-9-]')
RETURN DISTINCT id;
