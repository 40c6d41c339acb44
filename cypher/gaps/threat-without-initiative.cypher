// Which threats does no initiative address, neither them nor a narrower one?
//
// Parameters
//   after  String   key of the gap before the page, or null: 'threat:fraud'
//   limit  Integer  how many rows at most
// Returns
//   total  Integer  how many gaps there are
//   gaps   [Map]    key, about, langs, names, stated, found, claims (that mention it)
// Used by src/questions/gaps/gaps.resolver.ts

CALL () {
  MATCH (t:Threat)
  WHERE NOT EXISTS { (t)<-[:BROADER*0..]-(:Threat)<-[:ADDRESSES]-(:Initiative) }
  WITH t ORDER BY t.id
  RETURN collect({
    key: t.id, about: t.id, langs: t.displayLangs, names: t.displayNames, stated: null, found: 0,
    claims: COLLECT { MATCH (t)<-[:CONCERNS]-(c:Claim {kind: 'mention'}) RETURN c.id }
  }) AS found
}
RETURN size(found) AS total, [gap IN found WHERE $after IS NULL OR gap.key > $after][..$limit] AS gaps;
