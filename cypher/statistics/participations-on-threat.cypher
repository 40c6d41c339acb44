// How many participations are under a threat, by year? From its tally: the cost does not depend on their number.
//
// The rows are those of `participations` with a threat as the only filter, and no keys.
//
// Parameters
//   threat    [String]  the one threat: ['threat:fraud']
//   basis     [String]  how firmly a topic must be tied, the agenda apart: ['stated', 'inferred']
//   interval  String    YEAR: rows are told apart by year; null: one row
//   ids       [String]  all ids of the filter
// Returns
//   rows     [[time, [], count]] by time; null last
//   missing  [String] ids of the filter that nothing bears
// Used by src/questions/statistics/statistics.resolver.ts

CALL () {
  MATCH (threat:Entity {id: $threat[0]})
  UNWIND threat.tally AS line
  WITH split(line, '|') AS parts
  WHERE any(basis IN split(parts[1], ' ') WHERE basis IN $basis)
  WITH CASE WHEN $interval = 'YEAR' AND parts[0] <> '' THEN parts[0] END AS time, sum(toInteger(parts[2])) AS count
  ORDER BY time
  RETURN collect([time, [], count]) AS rows
}
RETURN rows, [id IN $ids WHERE NOT EXISTS { (:Entity {id: id}) }] AS missing;
