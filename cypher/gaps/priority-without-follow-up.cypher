// Which priorities does nothing follow: no initiative or instrument pursues, continues or rests on them?
//
// That they are discussed again is no follow-up: the question continuity tells of that.
//
// Parameters
//   after  String   key of the gap before the page, or null: 'priority:asem-ipr'
//   limit  Integer  how many rows at most
// Returns
//   total  Integer  how many gaps there are
//   gaps   [Map]    key, about, langs, names, stated, found, claims (that mention it)
// Used by src/questions/gaps/gaps.resolver.ts

CALL () {
  MATCH (p:Priority)
  WHERE NOT EXISTS { (p)<-[:PURSUES|CONTINUES|BASED_ON]-() }
  WITH p ORDER BY p.id
  RETURN collect({
    key: p.id, about: p.id, langs: p.displayLangs, names: p.displayNames, stated: null, found: 0,
    claims: COLLECT { MATCH (p)<-[:CONCERNS]-(c:Claim {kind: 'mention'}) RETURN c.id }
  }) AS found
}
RETURN size(found) AS total, [gap IN found WHERE $after IS NULL OR gap.key > $after][..$limit] AS gaps;
