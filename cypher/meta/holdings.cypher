// What does the graph hold? Numbers of a label come from the count store, so they cost nothing however large it is.
//
// Parameters none
// Returns one row
//   dataVersion  String  hash of all that the graph was made from, null before the first import
//   loadedAt     String  ISO instant of the last change, null before the first import
//   counts       Map     how many there are of each type, by its name
// Used by src/questions/meta/describe.ts
OPTIONAL MATCH (writer:Writer {id: 'writer'})
RETURN writer.dataVersion AS dataVersion, writer.loadedAt AS loadedAt, {
  $$KIND*$$: COUNT { (:$$KIND*$$) },
  Participation: COUNT { (:Participation) },
  Position: COUNT { (:Position) },
  Count: COUNT { (:Count) }
} AS counts;
