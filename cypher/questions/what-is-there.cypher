// What is in the graph, and how much of it?
//
// Parameters none
// Returns one row per kind of thing, the most frequent first
//   label    String   kind of thing, as a label: Person, Event, Threat, ...
//   things   Integer  how many there are
//   example  String   the smallest id, to start from
// Used by researchers, as a first step
// By hand paste it as it is
MATCH (thing:Entity)
UNWIND labels(thing) AS label
WITH label, thing
WHERE NOT label IN ['Entity', 'Actor', 'Topic']
RETURN label, count(thing) AS things, min(thing.id) AS example
ORDER BY things DESC, label;
