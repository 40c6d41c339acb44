// Which of these ids does a kept dossier use? As its text writes them, so those that were merged too; those of dossiers that
// were taken out count as well
//
// Parameters
//   ids  [String]  e.g. ["person:wco-sg-2019"]
// Returns a row for each that is used
//   id  String
// Used by src/dossier/idle.ts

MATCH (dossier:Dossier)
UNWIND [id IN $ids WHERE dossier.text CONTAINS id] AS id
WITH DISTINCT id, dossier.text AS text
// A longer id may begin with it.
WHERE any(rest IN split(text, id)[1..] WHERE NOT left(rest, 1) =~ '[a-z0-9-]')
RETURN DISTINCT id;
