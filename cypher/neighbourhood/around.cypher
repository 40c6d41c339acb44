// What is around a thing, the most relevant first, and how is all of that tied together?
//
// A tie is a participation (who took part - at what; also for whom, and on what topic), an office (holder - body), a
// relation of the vocabulary, or a place, series, frame or whole that documents state. The relevance of a thing next to
// the middle is how many statements support the ties between the two; that of a thing behind it is the weaker of the
// two steps, over the best way. So nothing comes before that which ties it to the middle. Equal ones: the nearer first,
// then by id. Things with many ties are shown, but what is behind them is not.
//
// Parameters
//   id     String    the thing in the middle, such as 'organisation:wco'
//   depth  Integer   1 for what is tied to it, 2 for what is tied to that as well
//   limit  Integer   how many things at most, the one in the middle included
//   labels [String]  labels of the things to show and to go through, such as ['Event']; empty for all
//   most   Integer   more ties than these make a thing a hub, such as 50
// Returns
//   things  [Map] the middle, then the others in order: id, labels, displayNames, displayLangs, kind, date, published,
//           title (of the office last held), documents (how many mention it)
//   ties    [Map] source, target, key, label (role or relation), claims
//   total   how many things are around it, shown or not, the one in the middle included
// Used by src/questions/neighbourhood/neighbourhood.resolver.ts

MATCH (middle:Entity {id: $id})
CALL (middle) {
  WITH middle AS x
  CALL (x) {
    MATCH (x)-[r:$$TIE|$$]-(y:Entity)
    RETURN y, size(r.claims) AS claims
    UNION ALL
    MATCH (x)<-[a:$$END|$$]-(p)-[b:$$END|$$]->(y:Entity)
    WHERE type(a) IN ['BY', 'HELD_BY'] OR type(b) IN ['BY', 'HELD_BY']
       OR type(a) + type(b) IN ['ATON_BEHALF_OF', 'ON_BEHALF_OFAT']
    RETURN y, COUNT { (p)<-[:SUPPORTS]-() } AS claims
  }
  WITH x, y, claims
  WHERE x <> y AND ($labels = [] OR any(label IN labels(y) WHERE label IN $labels))
  WITH y, sum(claims) AS relevance
  RETURN collect({node: y, distance: 1, relevance: relevance}) AS near
}
CALL (middle, near) {
  UNWIND CASE WHEN $depth > 1 THEN near ELSE [] END AS way
  WITH middle, way.node AS x, way.relevance AS most
  WHERE COUNT { (x)--() } <= $most OR COUNT { (x)-[:$$END|$$|$$TIE|$$]-() } <= $most
  CALL (x) {
    MATCH (x)-[r:$$TIE|$$]-(y:Entity)
    RETURN y, size(r.claims) AS claims
    UNION ALL
    MATCH (x)<-[a:$$END|$$]-(p)-[b:$$END|$$]->(y:Entity)
    WHERE type(a) IN ['BY', 'HELD_BY'] OR type(b) IN ['BY', 'HELD_BY']
       OR type(a) + type(b) IN ['ATON_BEHALF_OF', 'ON_BEHALF_OFAT']
    RETURN y, COUNT { (p)<-[:SUPPORTS]-() } AS claims
  }
  WITH middle, x, most, y, claims
  WHERE x <> y AND y <> middle AND ($labels = [] OR any(label IN labels(y) WHERE label IN $labels))
  WITH x, most, y, sum(claims) AS claims
  WITH y, max(CASE WHEN claims < most THEN claims ELSE most END) AS relevance
  RETURN collect({node: y, distance: 2, relevance: relevance}) AS far
}
CALL (near, far) {
  UNWIND near + far AS one
  WITH one ORDER BY one.distance
  WITH one.node AS y, head(collect(one)) AS nearest
  RETURN collect(nearest) AS around
}
CALL (middle, around) {
  // Nothing but the aggregate here: beside a key of groups it would have no row where nothing is around.
  CALL (around) {
    UNWIND around AS one
    WITH one ORDER BY one.relevance DESC, one.distance, one.node.id LIMIT $limit - 1
    RETURN collect(one.node) AS others
  }
  RETURN [middle] + others AS shown
}
CALL (shown) {
  UNWIND shown AS x
  CALL (x) {
    MATCH (x)-[r:$$TIE|$$]->(y:Entity)
    RETURN y, r.id AS key, type(r) AS label, r.claims AS claims
    UNION ALL
    MATCH (x)<-[:BY]-(p:Participation)-[:AT]->(y)
    RETURN y, p.id AS key, p.role AS label, COLLECT { MATCH (p)<-[:SUPPORTS]-(c:Claim) RETURN c.id ORDER BY c.id } AS claims
    UNION ALL
    MATCH (x)<-[:BY]-(p:Participation)-[r:ABOUT]->(y)
    RETURN y, r.id AS key, type(r) AS label, r.claims AS claims
    UNION ALL
    MATCH (x)<-[:BY]-(p:Participation)-[r:ON_BEHALF_OF]->(y)
    RETURN y, p.id + '/for' AS key, type(r) AS label, COLLECT { MATCH (p)<-[:SUPPORTS]-(c:Claim) RETURN c.id ORDER BY c.id } AS claims
    UNION ALL
    MATCH (x)<-[r:ON_BEHALF_OF]-(p:Participation)-[:AT]->(y)
    RETURN y, p.id + '/on-behalf-at' AS key, type(r) AS label, COLLECT { MATCH (p)<-[:SUPPORTS]-(c:Claim) RETURN c.id ORDER BY c.id } AS claims
    UNION ALL
    MATCH (x)<-[:HELD_BY]-(p:Position)-[:IN]->(y)
    RETURN y, p.id AS key, coalesce(p.label, p.title, 'affiliation') AS label, COLLECT { MATCH (p)<-[:SUPPORTS]-(c:Claim) RETURN c.id ORDER BY c.id } AS claims
  }
  WITH shown, x, y, key, label, claims
  WHERE y IN shown AND y <> x
  WITH x, y, key, label, claims ORDER BY x.id, y.id, key
  RETURN collect({source: x.id, target: y.id, key: key, label: label, claims: claims}) AS ties
}
RETURN [x IN shown | x {
         .id, labels: labels(x), .displayNames, .displayLangs, .kind, .date, .published,
         title: head(COLLECT {
           MATCH (x)<-[:HELD_BY]-(p:Position)
           RETURN coalesce(p.label, p.title) ORDER BY coalesce(p.to, last(p.asOf), p.from, '') DESC, p.id
         }),
         documents: COUNT { (x)<-[:MENTIONS]-() }
       }] AS things, ties, size(around) + 1 AS total;
