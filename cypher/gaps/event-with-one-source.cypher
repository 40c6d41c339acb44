// Which events are told by one document alone?
//
// A document and its translation are one source.
//
// Parameters
//   after  String   key of the gap before the page, or null: '2024-05-23/event:eu-hls-2024-antwerp'
//   limit  Integer  how many rows at most
// Returns
//   total  Integer  how many gaps there are
//   gaps   [Map]    key, about, langs, names, stated, found, claims (of the source), source (its title)
// Used by src/questions/gaps/gaps.resolver.ts

CALL () {
  MATCH (e:Event)<-[:MENTIONS]-(d:Document)
  OPTIONAL MATCH (d)-[:TRANSLATION_OF]->(original:Document)<-[:TRANSLATION_OF*0..]-(:Document)-[:MENTIONS]->(e)
  WITH e, count(DISTINCT coalesce(original, d)) AS sources, min(d.title) AS source
  WHERE sources = 1
  WITH e, source ORDER BY e.order
  RETURN collect({
    key: e.order, about: e.id, langs: e.displayLangs, names: e.displayNames, stated: null, found: 1,
    claims: COLLECT { MATCH (e)<-[:CONCERNS]-(c:Claim {kind: 'mention'}) RETURN c.id }, source: source
  }) AS found
}
RETURN size(found) AS total, [gap IN found WHERE $after IS NULL OR gap.key > $after][..$limit] AS gaps;
