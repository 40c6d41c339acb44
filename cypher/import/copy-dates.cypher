// Copies date and order of events to their participations; a period of the participation itself goes first.
//
// Parameters
//   participations  [String]  participation ids
// Returns nothing
// Used by src/dossier/import/derive-closures.ts

UNWIND $participations AS id
MATCH (participation:Participation {id: id})-[:AT]->(at)
SET participation.date = coalesce(participation.period, at.date),
  participation.earliest = CASE WHEN participation.period IS NULL THEN at.earliest ELSE participation.earliest END,
  participation.latest = CASE WHEN participation.period IS NULL THEN at.latest ELSE participation.latest END,
  participation.order = coalesce(at.order, '0000-00-00/' + at.id);
