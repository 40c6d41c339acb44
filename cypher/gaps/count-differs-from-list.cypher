// Which stated counts does no document's list bear out: "seven actions", and eight are listed?
//
// A list is what one document names of one kind, if it is two things or more and at least half as many as are stated
// (a document that names three guests of forty gives no list): the actions that a plan covers, the
// priorities that it sets, the members of a body, the administrations and countries at an event, the items of an
// agenda. Counts with a detail are left out, for the lists do not tell which of the items have it.
//
// Parameters
//   after  String   key of the gap before the page, or null: 'instrument:asem-ap-2020-21|count:6f1c'
//   limit  Integer  how many rows at most
// Returns
//   total  Integer  how many gaps there are
//   gaps   [Map]    key, about, langs, names, stated, found (on the longest list), claims (of the count and of that list), what, qualifier, upTo, status
// Used by src/questions/gaps/gaps.resolver.ts

CALL () {
  MATCH (c:Count)-[:OF]->(x:Entity)
  WHERE c.detail IS NULL AND c.what IN ['actions', 'measures', 'phases', 'priority-areas', 'agenda-items', 'ports',
    'members', 'member-states', 'countries', 'administrations', 'bodies', 'delegations']
  CALL (c, x) {
    MATCH (x)-[r:COVERS]->(y:Entity)
    WHERE c.what IN ['actions', 'measures', 'phases'] AND (y:Initiative OR y:Instrument)
    UNWIND r.claims AS claim
    RETURN y.id AS item, claim
    UNION
    MATCH (x)-[r:SETS_PRIORITY|ADOPTED]->(y:Priority)
    WHERE c.what = 'priority-areas'
    UNWIND r.claims AS claim
    RETURN y.id AS item, claim
    UNION
    MATCH (x)-[r:DISCUSSED]->(y:Entity)
    WHERE c.what = 'agenda-items'
    UNWIND r.claims AS claim
    RETURN y.id AS item, claim
    UNION
    MATCH (x)<-[r:MEMBER_OF]-(y:Entity)
    WHERE c.what IN ['members', 'member-states', 'countries', 'administrations', 'bodies']
      OR (c.what = 'ports' AND y:Place AND y.kind = 'venue')
    UNWIND r.claims AS claim
    RETURN y.id AS item, claim
    UNION
    MATCH (x)<-[:AT]-(p:Participation)-[:BY]->(y:Entity)
    WHERE c.what IN ['members', 'member-states', 'countries', 'administrations', 'bodies', 'delegations']
      AND p.role IN ['participant', 'delegation-head'] AND (y:Place OR y:Organisation)
    MATCH (k:Claim)-[:SUPPORTS]->(p)
    RETURN y.id AS item, k.id AS claim
  }
  MATCH (k:Claim {id: claim})
  WITH c, x, k.document AS document, count(DISTINCT item) AS items, collect(k.id) AS claims
  WHERE items > 1
  ORDER BY items DESC, document
  WITH c, x, collect(items) AS lengths, head(collect(claims)) AS longest
  WHERE 2 * head(lengths) >= c.value AND none(n IN lengths WHERE CASE
    WHEN c.upTo IS NOT NULL THEN c.value <= n AND n <= c.upTo
    WHEN c.qualifier = 'at-least' THEN n >= c.value
    WHEN c.qualifier = 'at-most' THEN n <= c.value
    WHEN c.qualifier = 'about' THEN abs(n - c.value) <= 0.1 * c.value
    ELSE n = c.value
  END)
  WITH c, x, lengths, longest, x.id + '|' + c.id AS key
  ORDER BY key
  RETURN collect({
    key: key, about: x.id, langs: x.displayLangs, names: x.displayNames, stated: c.value, found: head(lengths),
    claims: COLLECT { MATCH (k:Claim)-[:SUPPORTS]->(c) RETURN k.id } + longest,
    what: c.what, qualifier: c.qualifier, upTo: c.upTo, status: c.status
  }) AS found
}
RETURN size(found) AS total, [gap IN found WHERE $after IS NULL OR gap.key > $after][..$limit] AS gaps;
