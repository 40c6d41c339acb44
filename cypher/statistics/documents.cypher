// How many documents are there by year, language, threat or priority?
//
// An item counts once for each value of each key; what has no value for a key counts under null.
// Topics are those that it mentions; threats come with the broader ones. The year is that of publication.
//
// Parameters; a filter that is null lets everything through
//   by        [String]  up to three of THREAT PRIORITY LANGUAGE YEAR
//   interval  String    YEAR or MONTH: rows are told apart by time too
//   threat    [String]  ['threat:fraud']
//   from      String    '2019-01-01': what has no date does not pass
//   to        String    '2019-12-31': what has no date does not pass
//   ids       [String]  all ids of the filter
// Returns
//   rows     [[time, [[key, languages, names]], count]] by time, then by keys; null last
//   missing  [String] ids of the filter that nothing bears
// Used by src/questions/statistics/statistics.resolver.ts

CALL () {
  MATCH (d:Document)
  WHERE (($from IS NULL AND $to IS NULL) OR d.earliest IS NOT NULL OR d.latest IS NOT NULL)
    AND ($from IS NULL OR coalesce(d.latest, '9999-12-31') >= $from)
    AND ($to IS NULL OR coalesce(d.earliest, '0000-01-01') <= $to)
    AND ($threat IS NULL OR EXISTS { (d)-[:MENTIONS]->(:Threat)-[:BROADER*0..]->(t:Threat) WHERE t.id IN $threat })
  WITH d,
    CASE WHEN d.published =~ '\\d{4}.*' OR left(d.earliest, 4) = left(d.latest, 4) THEN left(d.earliest, 4) END AS year,
    CASE WHEN d.published =~ '\\d{4}-(0[1-9]|1[0-2]).*' OR left(d.earliest, 7) = left(d.latest, 7) THEN left(d.earliest, 7) END AS month
  WITH CASE $interval WHEN 'YEAR' THEN year WHEN 'MONTH' THEN month END AS time,
    [key IN $by | CASE key
      WHEN 'LANGUAGE' THEN [[d.language]]
      WHEN 'YEAR' THEN [[year]]
      WHEN 'THREAT' THEN COLLECT {
        MATCH (d)-[:MENTIONS]->(:Threat)-[:BROADER*0..]->(t:Threat)
        RETURN DISTINCT [t.id, t.displayLangs, t.displayNames]
      }
      WHEN 'PRIORITY' THEN COLLECT {
        MATCH (d)-[:MENTIONS]->(t:Priority)
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
