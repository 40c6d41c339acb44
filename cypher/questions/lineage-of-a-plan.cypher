// What did a plan, a priority or an initiative grow out of, step by step, and what grew out of it?
//
// Parameters
//   start  String  id of the plan, priority or initiative, e.g. "instrument:asem-ap-2020-21"
// Returns one row per thing on the line, the nearest first
//   direction  String    before: it grew out of this; after: this grew out of it
//   steps      Integer   how many steps away, by the shortest way
//   thing      String    id of it
//   name       String    a name of it
//   ties       [String]  types of the relationships on the way, from the start
//   date       String    date (EDTF) of an instrument or event, null if untold
// Used by researchers
// By hand :param start => 'instrument:asem-ap-2020-21'
MATCH (start:Entity {id: $start})
CALL (start) {
  MATCH path = (start)-[:CONTINUES|SUCCEEDS|BASED_ON|IMPLEMENTS]->{1,8}(thing)
  RETURN 'before' AS direction, thing, path
  UNION ALL
  MATCH path = (start)<-[:CONTINUES|SUCCEEDS|BASED_ON|IMPLEMENTS]-{1,8}(thing)
  RETURN 'after' AS direction, thing, path
}
WITH direction, thing, length(path) AS steps, [tie IN relationships(path) | type(tie)] AS ties
ORDER BY steps, ties
WITH direction, thing, collect({steps: steps, ties: ties})[0] AS way
RETURN direction, way.steps AS steps, thing.id AS thing, thing.displayNames[0] AS name, way.ties AS ties,
  thing.date AS date
ORDER BY direction DESC, steps, thing;
