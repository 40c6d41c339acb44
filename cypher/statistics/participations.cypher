// How many participations are there by role, country, threat, ...?
//
// An item counts once for each value of each key, so a key with several values for an item (topics, kinds of
// organisations) gives rows that overlap. What has no value for a key counts under null.
// Threats come with the broader ones: a row counts what a list filtered by that threat would hold.
//
// Parameters; a filter that is null lets everything through
//   by           [String]          up to three of THREAT PRIORITY COUNTRY SERIES ORGANISATION_KIND ROLE ROLE_GROUP STATUS BASIS YEAR
//   interval     String            YEAR or MONTH: rows are told apart by time too
//   groupOfRole  {String: String}  the group of each role: {speaker: 'speaking'}
//   basis        [String]          how firmly a topic must be tied: ['stated', 'inferred']
//   roles        [String]          ['speaker']
//   status       [String]          ['happened']
//   series       [String]          ['series:asem-dgc']
//   place        [String]          ['place:be']
//   threat       [String]          ['threat:fraud']
//   from         String            '2019-01-01': what has no date does not pass
//   to           String            '2019-12-31': what has no date does not pass
//   ids          [String]          all ids of the filter
// Returns
//   rows     [[time, [[key, languages, names]], count]] by time, then by keys; null last
//   missing  [String] ids of the filter that nothing bears
// Used by src/questions/statistics/statistics.resolver.ts

CALL () {
  MATCH (p:Participation)
  WHERE ($roles IS NULL OR p.role IN $roles)
    AND ($status IS NULL OR p.status IN $status)
    AND (($from IS NULL AND $to IS NULL) OR p.earliest IS NOT NULL OR p.latest IS NOT NULL)
    AND ($from IS NULL OR coalesce(p.latest, '9999-12-31') >= $from)
    AND ($to IS NULL OR coalesce(p.earliest, '0000-01-01') <= $to)
    AND ($series IS NULL
      OR EXISTS { (p)-[:AT]->(:Event)-[:EDITION_OF]->(s:Entity) WHERE s.id IN $series }
      OR EXISTS { (p)-[:AT]->(s:Entity) WHERE s.id IN $series })
    AND ($place IS NULL OR EXISTS { (p)-[:AT]->(:Event)-[held:HELD_UNDER]->() WHERE held.place IN $place })
    AND ($threat IS NULL
      OR EXISTS { (p)-[under:UNDER]->() WHERE under.topic IN $threat AND any(one IN under.bases WHERE one IN $basis) }
      OR ('agenda' IN $basis AND EXISTS { (p)-[:AT]->(:Event)-[agenda:ON_AGENDA]->() WHERE agenda.topic IN $threat }))
  WITH p,
    CASE WHEN p.date =~ '\\d{4}.*' OR left(p.earliest, 4) = left(p.latest, 4) THEN left(p.earliest, 4) END AS year,
    CASE WHEN p.date =~ '\\d{4}-(0[1-9]|1[0-2]).*' OR left(p.earliest, 7) = left(p.latest, 7) THEN left(p.earliest, 7) END AS month
  WITH CASE $interval WHEN 'YEAR' THEN year WHEN 'MONTH' THEN month END AS time,
    [key IN $by | CASE key
      WHEN 'ROLE' THEN [[p.role]]
      WHEN 'ROLE_GROUP' THEN [[$groupOfRole[p.role]]]
      WHEN 'STATUS' THEN [[p.status]]
      WHEN 'BASIS' THEN [[p.basis]]
      WHEN 'YEAR' THEN [[year]]
      WHEN 'COUNTRY' THEN COLLECT {
        MATCH (p)-[:AT]->(e:Event)
        MATCH (c:Entity {id: e.country})
        RETURN DISTINCT [c.id, c.displayLangs, c.displayNames]
      }
      WHEN 'SERIES' THEN COLLECT {
        MATCH (p)-[:AT]->()-[:EDITION_OF*0..1]->(s:EventSeries)
        RETURN DISTINCT [s.id, s.displayLangs, s.displayNames]
      }
      WHEN 'ORGANISATION_KIND' THEN COLLECT {
        MATCH (p)-[:BY|ON_BEHALF_OF]->(o:Organisation) WHERE o.kind IS NOT NULL RETURN [o.kind]
        UNION
        MATCH (p)-[:IN_OFFICE {chosen: true}]->(:Position)-[:IN]->(o:Organisation) WHERE o.kind IS NOT NULL RETURN [o.kind]
      }
      WHEN 'THREAT' THEN COLLECT {
        MATCH (p)-[under:UNDER]->(t:Threat) WHERE any(one IN under.bases WHERE one IN $basis)
        RETURN [t.id, t.displayLangs, t.displayNames]
        UNION
        MATCH (p)-[:AT]->(:Event)-[:ON_AGENDA]->(t:Threat) WHERE 'agenda' IN $basis
        RETURN [t.id, t.displayLangs, t.displayNames]
      }
      WHEN 'PRIORITY' THEN COLLECT {
        MATCH (p)-[under:UNDER]->(t:Priority) WHERE any(one IN under.bases WHERE one IN $basis)
        RETURN [t.id, t.displayLangs, t.displayNames]
        UNION
        MATCH (p)-[:AT]->(:Event)-[:ON_AGENDA]->(t:Priority) WHERE 'agenda' IN $basis
        RETURN [t.id, t.displayLangs, t.displayNames]
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
