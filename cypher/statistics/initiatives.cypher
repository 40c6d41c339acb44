// How many initiatives are there by kind, threat, priority or year of their start?
//
// An item counts once for each value of each key; what has no value for a key counts under null.
// Threats are those that it addresses, with the broader ones; priorities those that it pursues.
//
// Parameters; a filter that is null lets everything through
//   by        [String]  up to three of THREAT PRIORITY KIND YEAR
//   interval  String    YEAR or MONTH: rows are told apart by time too
//   threat    [String]  ['threat:fraud']
//   ids       [String]  all ids of the filter
// Returns
//   rows     [[time, [[key, languages, names]], count]] by time, then by keys; null last
//   missing  [String] ids of the filter that nothing bears
// Used by src/questions/statistics/statistics.resolver.ts

CALL () {
  MATCH (i:Initiative)
  WHERE $threat IS NULL OR EXISTS { (i)-[:ADDRESSES]->(:Threat)-[:BROADER*0..]->(t:Threat) WHERE t.id IN $threat }
  WITH i,
    CASE WHEN i.period =~ '\\d{4}.*' THEN left(i.period, 4) END AS year,
    CASE WHEN i.period =~ '\\d{4}-(0[1-9]|1[0-2]).*' THEN left(i.period, 7) END AS month
  WITH CASE $interval WHEN 'YEAR' THEN year WHEN 'MONTH' THEN month END AS time,
    [key IN $by | CASE key
      WHEN 'KIND' THEN [[i.kind]]
      WHEN 'YEAR' THEN [[year]]
      WHEN 'THREAT' THEN COLLECT {
        MATCH (i)-[:ADDRESSES]->(:Threat)-[:BROADER*0..]->(t:Threat)
        RETURN DISTINCT [t.id, t.displayLangs, t.displayNames]
      }
      WHEN 'PRIORITY' THEN COLLECT {
        MATCH (i)-[:PURSUES]->(t:Priority)
        RETURN DISTINCT [t.id, t.displayLangs, t.displayNames]
      }
    END] AS found
  UNWIND CASE WHEN size(found[0]) > 0 THEN found[0] ELSE [[null]] END AS first
  UNWIND CASE WHEN size(found[1]) > 0 THEN found[1] ELSE [[null]] END AS second
  UNWIND CASE WHEN size(found[2]) > 0 THEN found[2] ELSE [[null]] END AS third
  WITH time, [first, second, third][..size($by)] AS keys, count(*) AS count
  ORDER BY time, keys
  RETURN collect([time, keys, count]) AS rows
}
RETURN rows, [id IN $ids WHERE NOT EXISTS { (:Entity {id: id}) }] AS missing;
