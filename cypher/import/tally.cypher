// Brings the tallies of topics up to date: how many participations are under each, by year and bases, sorted.
//
// Parameters
//   changes  [Map]  topic: topic id; key: '2019|stated inferred'; by: how many more, or fewer
// Returns nothing
// Used by src/dossier/import/tallies.ts

UNWIND $changes AS change
MATCH (topic:Entity {id: change.topic})
WITH topic, collect([change.key, change.by]) AS changes
WITH topic, changes, [line IN coalesce(topic.tally, []) | split(line, '|')] AS known
WITH topic, changes + [parts IN known | [parts[0] + '|' + parts[1], toInteger(parts[2])]] AS all
CALL (all) {
  UNWIND all AS one
  WITH one[0] AS key, sum(one[1]) AS number
  WHERE number > 0
  WITH key, number ORDER BY key
  RETURN collect(key + '|' + toString(number)) AS tally
}
SET topic.tally = CASE WHEN size(tally) > 0 THEN tally END;
