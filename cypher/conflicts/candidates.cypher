// Where do documents give several values of what can have one alone?
//
// Which of them exclude each other is told by rules on what comes back (src/questions/conflicts/rules.ts): "October 2019" and
// 9 October 2019 do not.
//
// Parameters
//   about  String  id of the thing that it is about, or null for all: 'event:asem-dgc-13'
// Returns
//   known       Boolean  false if nothing has the id
//   candidates  [Map]    about, langs, names; kind (DATE, PERIOD, TIME, MODE, PLACE, ORDINAL, TERM, CHAIR, COUNT, LIST, ADOPTION, NAME); detail (values with another detail do not compete); in (langs and names of the body or series that the detail is); values: [Map] with text (mostly JSON), thing, langs, names, around (places around it), chosen, claim, document, status, published
// Used by src/questions/conflicts/conflicts.resolver.ts

CALL () {
  CALL () {
    WITH $about AS id WHERE id IS NOT NULL
    MATCH (x:Entity {id: id})
    RETURN x
    UNION
    WITH $about AS id WHERE id IS NULL
    MATCH (x:Entity)
    RETURN x
  }
  CALL (x) {
    UNWIND ['date', 'period', 'time', 'mode'] AS property
    MATCH (k:Claim {key: '["property","' + x.id + '","' + property + '"]'})
    RETURN toUpper(property) AS kind, property AS detail, null AS whole, null AS thing, null AS chosen, k
    UNION ALL
    MATCH (x:Event)-[r:HELD_IN]->(p:Place)
    UNWIND r.claims AS claim
    MATCH (k:Claim {id: claim})
    RETURN 'PLACE' AS kind, 'place' AS detail, null AS whole, p AS thing, r.chosen AS chosen, k
    UNION ALL
    MATCH (x:Event)-[r:EDITION_OF]->(s:EventSeries)
    UNWIND r.claims AS claim
    MATCH (k:Claim {id: claim}) WHERE k.values CONTAINS '"ordinal"'
    RETURN 'ORDINAL' AS kind, s.id AS detail, s AS whole, null AS thing, null AS chosen, k
    UNION ALL
    MATCH (x:EventSeries)<-[r:EDITION_OF]-(e:Event) WHERE r.ordinal IS NOT NULL
    UNWIND r.claims AS claim
    MATCH (k:Claim {id: claim})
    RETURN 'ORDINAL' AS kind, toString(r.ordinal) AS detail, null AS whole, e AS thing, null AS chosen, k
    UNION ALL
    MATCH (x:Person)<-[:HELD_BY]-(p:Position)-[:IN]->(o:Entity)
    MATCH (k:Claim)-[:SUPPORTS]->(p)
    RETURN 'TERM' AS kind, o.id AS detail, o AS whole, null AS thing, null AS chosen, k
    UNION ALL
    MATCH (x:Person)<-[r:NAMES]-(n:Name) WHERE n.kind <> 'label'
    UNWIND r.claims AS claim
    MATCH (k:Claim {id: claim})
    RETURN 'NAME' AS kind, 'name' AS detail, null AS whole, null AS thing, null AS chosen, k
    UNION ALL
    MATCH (x:Event)<-[:AT]-(p:Participation {role: 'chair'})-[:BY]->(a:Person)
    MATCH (k:Claim {kind: 'participation'})-[:SUPPORTS]->(p)
    RETURN 'CHAIR' AS kind, 'chair' AS detail, null AS whole, a AS thing, null AS chosen, k
    UNION ALL
    MATCH (x)<-[:OF]-(c:Count)
    MATCH (k:Claim)-[:SUPPORTS]->(c)
    // Members and member states are one thing by two names.
    WITH c, k, CASE c.what WHEN 'member-states' THEN 'members' ELSE c.what END AS what
    RETURN 'COUNT' AS kind,
      what + coalesce(', ' + c.detail, '') + coalesce(', ' + c.unit, '') + coalesce(', ' + c.period, '') AS detail,
      null AS whole, null AS thing, null AS chosen, k
    UNION ALL
    MATCH (x)-[r:COVERS|SETS_PRIORITY]->(y:Entity) WHERE x:Instrument OR x:Initiative
    UNWIND r.claims AS claim
    MATCH (k:Claim {id: claim})
    RETURN 'LIST' AS kind, CASE type(r) WHEN 'COVERS' THEN 'contents' ELSE 'priorities' END AS detail,
      null AS whole, y AS thing, null AS chosen, k
    UNION ALL
    MATCH (x:Instrument)<-[r:ADOPTED]-(e:Event)-[:EDITION_OF]->(s:EventSeries)
    UNWIND r.claims AS claim
    MATCH (k:Claim {id: claim})
    RETURN 'ADOPTION' AS kind, s.id AS detail, s AS whole, e AS thing, null AS chosen, k
  }
  WITH x, kind, detail, whole, collect(DISTINCT {
    text: CASE WHEN thing IS NULL THEN k.values ELSE thing.id END,
    thing: thing.id, langs: thing.displayLangs, names: thing.displayNames,
    around: CASE kind WHEN 'PLACE' THEN COLLECT { MATCH (thing)-[:WITHIN*1..]->(a:Place) RETURN a.id } END,
    claim: k.id, document: k.document, status: k.status, published: k.published,
    chosen: CASE kind
      WHEN 'PLACE' THEN chosen
      WHEN 'DATE' THEN k.values = '{"value":"' + x.date + '"}'
      WHEN 'PERIOD' THEN k.values = '{"value":"' + x.period + '"}'
      WHEN 'TIME' THEN k.values = '{"value":"' + x.time + '"}'
      WHEN 'MODE' THEN k.values = '{"value":"' + x.mode + '"}'
    END
  }) AS values, count(DISTINCT CASE WHEN thing IS NULL THEN k.values ELSE thing.id END) AS texts
  WHERE texts > 1
  WITH {
    about: x.id, langs: x.displayLangs, names: x.displayNames, kind: kind, detail: detail,
    in: {langs: whole.displayLangs, names: whole.displayNames}, values: values
  } AS candidate
  RETURN collect(candidate) AS candidates
}
RETURN $about IS NULL OR EXISTS { (:Entity {id: $about}) } AS known, candidates;
