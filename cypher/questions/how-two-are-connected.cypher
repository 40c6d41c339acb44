// By which shortest chains of facts are two things connected?
//
// Names, mentions and statements are left out, and so are the copies of facts that serve pages: they would connect all.
//
// Parameters
//   from   String   id of the one, e.g. "person:ine-van-wymersch"
//   to     String   id of the other, e.g. "organisation:msc"
//   limit  Integer  how many chains at most, e.g. 5
// Returns one row per chain, all of the shortest length
//   steps  Integer   number of steps
//   chain  [String]  ids of the things on the way, ends included, with the types of the relationships between them
// Used by researchers; the GraphQL field paths answers the same
// By hand :param from => 'person:ine-van-wymersch'
// By hand :param to => 'organisation:msc'
// By hand :param limit => 5
MATCH path = ALL SHORTEST
  (:Entity {id: $from})
  -[:!STATES&!CONCERNS&!SUPPORTS&!NAMES&!MENTIONS&!UNDER&!ON_AGENDA&!HELD_UNDER]-{1,10}
  (:Entity {id: $to})
WITH length(path) AS steps, nodes(path) AS things, relationships(path) AS ties
RETURN steps,
  reduce(chain = [things[0].id], i IN range(0, steps - 1) | chain + [type(ties[i]), things[i + 1].id]) AS chain
ORDER BY chain
LIMIT $limit;
