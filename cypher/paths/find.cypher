// Which things lie between two things, and who is tied to whom among them? Expanded from both ends.
//
// A tie is a participation (who took part - at what; also for whom, and on what topic), an office (holder - body), a
// relation of the vocabulary, or a place, series, frame or whole that documents state. Things with many ties are met
// but not passed, the two ends excepted.
//
// Parameters
//   from     String    id of one end, such as 'person:kunio-mikuriya'
//   to       String    id of the other end
//   forward  Integer   how many ties to go from the one end, 1 to 3
//   backward Integer   how many ties to go from the other end, 0 to 3
//   avoid    [String]  ids of things not to meet
//   through  [String]  labels of the things that may lie between, such as ['Event']; empty for all
//   most     Integer   more ties than these make a thing a hub, such as 50
//   width    Integer   how many things to go on from at most in each round, such as 1000
// Returns
//   id      id of the end
//   known   whether there is such a thing
//   ties    [[id, [id]]] things, and all that each is tied to
//   hubs    [id] things that were met and not passed
//   cut     whether more things were met than could be gone on from
//   unknown [id] of the things to avoid, those that are not there
// Used by src/questions/paths/paths.find.ts

UNWIND [{id: $from, steps: $forward}, {id: $to, steps: $backward}] AS end
OPTIONAL MATCH (start:Entity {id: end.id})
WITH end, start, [start] AS next0

// Round 1: what the things of the round before are tied to, and which of that to go on from.
CALL (end, next0) {
  UNWIND CASE WHEN end.steps >= 1 THEN next0 ELSE [] END AS x
  CALL (x) {
    MATCH (x)-[:$$TIE|$$]-(y:Entity)
    RETURN y
    UNION
    MATCH (x)<-[a:$$END|$$]-()-[b:$$END|$$]->(y:Entity)
    WHERE type(a) IN ['BY', 'HELD_BY'] OR type(b) IN ['BY', 'HELD_BY']
       OR type(a) + type(b) IN ['ATON_BEHALF_OF', 'ON_BEHALF_OFAT']
    RETURN y
  }
  WITH x, y
  WHERE x <> y AND NOT y.id IN $avoid
    AND ($through = [] OR y.id IN [$from, $to] OR any(label IN labels(y) WHERE label IN $through))
  WITH x, collect(y) AS ys
  RETURN collect([x.id, [y IN ys | y.id]]) AS ties1, collect(ys) AS met1
}
CALL (met1) {
  UNWIND met1 AS ys
  UNWIND ys AS y
  WITH DISTINCT y WHERE NOT y.id IN [$from, $to]
  WITH y, COUNT { (y)--() } > $most AND COUNT { (y)-[:$$END|$$|$$TIE|$$]-() } > $most AS isHub
  ORDER BY y.id
  WITH collect(CASE WHEN isHub THEN y.id END) AS hubs, collect(CASE WHEN NOT isHub THEN y END) AS free
  RETURN hubs AS hubs1, free[..$width] AS next1, size(free) > $width AS cut1
}

// Round 2: what the things of the round before are tied to, and which of that to go on from.
CALL (end, next1) {
  UNWIND CASE WHEN end.steps >= 2 THEN next1 ELSE [] END AS x
  CALL (x) {
    MATCH (x)-[:$$TIE|$$]-(y:Entity)
    RETURN y
    UNION
    MATCH (x)<-[a:$$END|$$]-()-[b:$$END|$$]->(y:Entity)
    WHERE type(a) IN ['BY', 'HELD_BY'] OR type(b) IN ['BY', 'HELD_BY']
       OR type(a) + type(b) IN ['ATON_BEHALF_OF', 'ON_BEHALF_OFAT']
    RETURN y
  }
  WITH x, y
  WHERE x <> y AND NOT y.id IN $avoid
    AND ($through = [] OR y.id IN [$from, $to] OR any(label IN labels(y) WHERE label IN $through))
  WITH x, collect(y) AS ys
  RETURN collect([x.id, [y IN ys | y.id]]) AS ties2, collect(ys) AS met2
}
CALL (met2) {
  UNWIND met2 AS ys
  UNWIND ys AS y
  WITH DISTINCT y WHERE NOT y.id IN [$from, $to]
  WITH y, COUNT { (y)--() } > $most AND COUNT { (y)-[:$$END|$$|$$TIE|$$]-() } > $most AS isHub
  ORDER BY y.id
  WITH collect(CASE WHEN isHub THEN y.id END) AS hubs, collect(CASE WHEN NOT isHub THEN y END) AS free
  RETURN hubs AS hubs2, free[..$width] AS next2, size(free) > $width AS cut2
}

// Round 3: what the things of the round before are tied to, and which of that to go on from.
CALL (end, next2) {
  UNWIND CASE WHEN end.steps >= 3 THEN next2 ELSE [] END AS x
  CALL (x) {
    MATCH (x)-[:$$TIE|$$]-(y:Entity)
    RETURN y
    UNION
    MATCH (x)<-[a:$$END|$$]-()-[b:$$END|$$]->(y:Entity)
    WHERE type(a) IN ['BY', 'HELD_BY'] OR type(b) IN ['BY', 'HELD_BY']
       OR type(a) + type(b) IN ['ATON_BEHALF_OF', 'ON_BEHALF_OFAT']
    RETURN y
  }
  WITH x, y
  WHERE x <> y AND NOT y.id IN $avoid
    AND ($through = [] OR y.id IN [$from, $to] OR any(label IN labels(y) WHERE label IN $through))
  WITH x, collect(y) AS ys
  RETURN collect([x.id, [y IN ys | y.id]]) AS ties3, collect(ys) AS met3
}
RETURN end.id AS id, start IS NOT NULL AS known, ties1 + ties2 + ties3 AS ties, hubs1 + hubs2 AS hubs, cut1 OR cut2 AS cut,
       [id IN $avoid WHERE NOT EXISTS { (:Entity {id: id}) }] AS unknown;
