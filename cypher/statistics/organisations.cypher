// How many organisations are there by kind and country?
//
// An item counts once for each value of each key; what has no value for a key counts under null.
// The country is that of the seat.
//
// Parameters; a filter that is null lets everything through
//   by     [String]  up to three of COUNTRY ORGANISATION_KIND
//   place  [String]  ['place:be']
//   ids    [String]  all ids of the filter
// Returns
//   rows     [[time, [[key, languages, names]], count]] by time, then by keys; null last
//   missing  [String] ids of the filter that nothing bears
// Used by src/questions/statistics/statistics.resolver.ts

CALL () {
  MATCH (o:Organisation)
  WHERE $place IS NULL OR EXISTS { (o)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(a:Place) WHERE a.id IN $place }
  WITH null AS time,
    [key IN $by | CASE key
      WHEN 'ORGANISATION_KIND' THEN [[o.kind]]
      WHEN 'COUNTRY' THEN COLLECT {
        MATCH (o)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(c:Place {kind: 'country'})
        RETURN DISTINCT [c.id, c.displayLangs, c.displayNames]
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
