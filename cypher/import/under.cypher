// Writes the closure of topics: each participation under its topics and the broader ones, with the bases of the match, strongest first.
//
// Parameters
//   participations  [String]  participation ids
// Returns nothing
// Used by src/dossier/import/derive-closures.ts

UNWIND $participations AS id
MATCH (participation:Participation {id: id})-[:AT]->(at)
CALL (participation) {
  MATCH (participation)-[old:UNDER]->()
  DELETE old
}
WITH participation, at,
  CASE
    WHEN participation.date =~ '\\d{4}.*' OR left(participation.earliest, 4) = left(participation.latest, 4)
      THEN left(participation.earliest, 4)
  END AS year
MATCH (participation)-[about:ABOUT]->(:Topic)-[:BROADER*0..]->(topic:Topic)
WITH participation, at, year, topic, collect(about.basis) AS found
WITH participation, at, year, topic, [basis IN ['stated', 'inferred', 'editorial'] WHERE basis IN found] AS bases
CREATE (participation)-[:UNDER {
  id: participation.id + '|' + topic.id, topic: topic.id, country: coalesce(at.country, ''), order: participation.order,
  pid: participation.id, year: year, basis: bases[0], bases: bases
}]->(topic);
