// What did each edition of a series adopt, set or discuss among priorities, and which priority carries on which?
//
// Parameters
//   series  String  id of the series: 'series:asem-dgc'
// Returns
//   series      String  the id again; null if there is no such series
//   editions    [Map]   id, ordinal, order, dated (whether its first day is known)
//   ties        [Map]   edition, priority, tie (ADOPTED, SET or DISCUSSED), status, claims
//   successors  [Map]   later, earlier, claims: the later priority continues the earlier
// Used by src/questions/continuity/continuity.resolver.ts

OPTIONAL MATCH (s:Entity {id: $series}) WHERE s:EventSeries
RETURN s.id AS series,
  COLLECT {
    MATCH (s)<-[edition:EDITION_OF]-(e:Event)
    RETURN {id: e.id, ordinal: toString(edition.ordinal), order: e.order, dated: e.earliest IS NOT NULL}
    ORDER BY e.order
  } AS editions,
  COLLECT {
    MATCH (s)<-[:EDITION_OF]-(e:Event)
    CALL (e) {
      MATCH (e)-[r:ADOPTED|SETS_PRIORITY|DISCUSSED]->(p:Priority)
      RETURN p, CASE type(r) WHEN 'SETS_PRIORITY' THEN 'SET' ELSE type(r) END AS tie, r.status AS status, r.claims AS claims
      UNION ALL
      MATCH (e)-[a:ADOPTED]->(:Instrument)-[r:SETS_PRIORITY]->(p:Priority)
      RETURN p, 'ADOPTED' AS tie, CASE WHEN a.status = 'happened' THEN r.status ELSE a.status END AS status,
        a.claims + r.claims AS claims
    }
    RETURN {edition: e.id, priority: p.id, tie: tie, status: status, claims: claims}
    ORDER BY e.order, p.id, tie
  } AS ties,
  COLLECT {
    MATCH (s)<-[:EDITION_OF]-(:Event)-[:ADOPTED|DISCUSSED|SETS_PRIORITY]->(top)
    MATCH (top)-[:SETS_PRIORITY*0..1]->(later:Priority)-[r:CONTINUES]->(earlier:Priority)
    RETURN DISTINCT {later: later.id, earlier: earlier.id, claims: r.claims}
  } AS successors;
