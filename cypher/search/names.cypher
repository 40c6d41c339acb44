// Which things bear names that match, and by which names?
//
// Parameters
//   query  String    the words in Lucene's syntax, made by src/questions/search/query.ts, such as '("antwerp"^8 OR antwerp*^4)'
//   names  Integer   how many of the best matching names to look at, such as 500
//   labels [String]  labels of the things wanted, such as ['Place']; empty for all
// Returns
//   looked  how many names were looked at
//   things  [Map] what bears them: id, displayNames and displayLangs (the name shown in each language), documents (how
//           many mention it), matched (its names that match: text, lang, kind)
// Used by src/questions/search/search.resolver.ts

CALL db.index.fulltext.queryNodes('name_text', $query, {limit: $names}) YIELD node
WITH collect(node) AS names
WITH size(names) AS looked, COLLECT {
  UNWIND names AS name
  MATCH (name)-[:NAMES]->(thing:Entity)
  WHERE $labels = [] OR any(label IN labels(thing) WHERE label IN $labels)
  WITH thing, collect(DISTINCT name {.text, .lang, .kind}) AS matched
  RETURN thing {.id, .displayNames, .displayLangs, documents: COUNT { (thing)<-[:MENTIONS]-() }, matched: matched}
} AS things
RETURN looked, things;
