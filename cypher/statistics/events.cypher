// How many events are there by kind, country, threat, ...?
//
// An item counts once for each value of each key; what has no value for a key counts under null.
// Topics are those on the agenda, with the broader ones; the place is the chosen one.
//
// Parameters; a filter that is null lets everything through
//   by        [String]  up to three of THREAT PRIORITY COUNTRY SERIES KIND STATUS YEAR
//   interval  String    YEAR or MONTH: rows are told apart by time too
//   status    [String]  ['happened']
//   series    [String]  ['series:asem-dgc']
//   place     [String]  ['place:be']
//   threat    [String]  ['threat:fraud']
//   from      String    '2019-01-01': what has no date does not pass
//   to        String    '2019-12-31': what has no date does not pass
//   ids       [String]  all ids of the filter
// Returns
//   rows     [[time, [[key, languages, names]], count]] by time, then by keys; null last
//   missing  [String] ids of the filter that nothing bears
// Used by src/questions/statistics/statistics.resolver.ts

CALL () {
  MATCH (e:Event)
  WHERE ($status IS NULL OR e.status IN $status)
    AND (($from IS NULL AND $to IS NULL) OR e.earliest IS NOT NULL OR e.latest IS NOT NULL)
    AND ($from IS NULL OR coalesce(e.latest, '9999-12-31') >= $from)
    AND ($to IS NULL OR coalesce(e.earliest, '0000-01-01') <= $to)
    AND ($series IS NULL OR EXISTS { (e)-[:EDITION_OF]->(s:Entity) WHERE s.id IN $series })
    AND ($place IS NULL OR EXISTS { (e)-[held:HELD_UNDER]->() WHERE held.place IN $place })
    AND ($threat IS NULL OR EXISTS { (e)-[agenda:ON_AGENDA]->() WHERE agenda.topic IN $threat })
  WITH e,
    CASE WHEN e.date =~ '\\d{4}.*' OR left(e.earliest, 4) = left(e.latest, 4) THEN left(e.earliest, 4) END AS year,
    CASE WHEN e.date =~ '\\d{4}-(0[1-9]|1[0-2]).*' OR left(e.earliest, 7) = left(e.latest, 7) THEN left(e.earliest, 7) END AS month
  WITH CASE $interval WHEN 'YEAR' THEN year WHEN 'MONTH' THEN month END AS time,
    [key IN $by | CASE key
      WHEN 'KIND' THEN [[e.kind]]
      WHEN 'STATUS' THEN [[e.status]]
      WHEN 'YEAR' THEN [[year]]
      WHEN 'COUNTRY' THEN COLLECT { MATCH (c:Entity {id: e.country}) RETURN [c.id, c.displayLangs, c.displayNames] }
      WHEN 'SERIES' THEN COLLECT {
        MATCH (e)-[:EDITION_OF]->(s:EventSeries)
        RETURN DISTINCT [s.id, s.displayLangs, s.displayNames]
      }
      WHEN 'THREAT' THEN COLLECT {
        MATCH (e)-[:ON_AGENDA]->(t:Threat)
        RETURN DISTINCT [t.id, t.displayLangs, t.displayNames]
      }
      WHEN 'PRIORITY' THEN COLLECT {
        MATCH (e)-[:ON_AGENDA]->(t:Priority)
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
