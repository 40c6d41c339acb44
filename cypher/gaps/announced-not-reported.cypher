// Which events were announced, lie in the past, and are told by no document to have happened or to be cancelled?
//
// The past is what lies before the newest publication: the graph does not know what day it is. An event without any
// date is none: nothing says that its day is over.
//
// Parameters
//   after  String   key of the gap before the page, or null: '2024-05-23/event:eu-hls-2024-antwerp'
//   limit  Integer  how many rows at most
// Returns
//   total  Integer  how many gaps there are
//   gaps   [Map]    key, about, langs, names, stated, found, claims (that announce it), edtf, newest (its date)
// Used by src/questions/gaps/gaps.resolver.ts

CALL () {
  OPTIONAL MATCH (d:Document)
  WHERE d.earliest IS NOT NULL
  RETURN d.earliest AS newest, d.published AS published
  ORDER BY newest DESC, d.id LIMIT 1
}
CALL (newest, published) {
  MATCH (e:Event {status: 'planned'})
  WHERE e.latest < newest
  WITH e ORDER BY e.order
  RETURN collect({
    key: e.order, about: e.id, langs: e.displayLangs, names: e.displayNames, stated: null, found: null,
    claims: COLLECT { MATCH (c:Claim {key: '["property","' + e.id + '","status"]'}) RETURN c.id },
    edtf: coalesce(e.date, e.dateWithin), newest: published
  }) AS found
}
RETURN size(found) AS total, [gap IN found WHERE $after IS NULL OR gap.key > $after][..$limit] AS gaps;
