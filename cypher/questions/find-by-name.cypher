// Which things bear a name that holds these words, in any language, and what is the id of each?
//
// Capital letters do not matter, accents do.
//
// Parameters
//   words  String   part of a name, e.g. "wildlife"
//   limit  Integer  how many things at most, e.g. 10
// Returns one row per thing, by id
//   id     String    id to go on with
//   kind   String    kind of thing, as a label: Person, Event, Threat, ...
//   names  [String]  its names that hold the words
// Used by researchers, as a first step; the GraphQL field search is kinder to accents and typing errors
// By hand :param words => 'wildlife'
// By hand :param limit => 10
MATCH (name:Name)-[:NAMES]->(thing:Entity)
WHERE toLower(name.text) CONTAINS toLower($words)
WITH thing, name.text AS text
ORDER BY text
WITH thing, collect(DISTINCT text) AS names
RETURN thing.id AS id, [label IN labels(thing) WHERE NOT label IN ['Entity', 'Actor', 'Topic']][0] AS kind, names
ORDER BY id
LIMIT $limit;
