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
  Person: COUNT { (:Person) },
  Organisation: COUNT { (:Organisation) },
  Event: COUNT { (:Event) },
  EventSeries: COUNT { (:EventSeries) },
  Participation: COUNT { (:Participation) },
  Position: COUNT { (:Position) },
  Place: COUNT { (:Place) },
  Threat: COUNT { (:Threat) },
  Priority: COUNT { (:Priority) },
  Initiative: COUNT { (:Initiative) },
  Instrument: COUNT { (:Instrument) },
  Count: COUNT { (:Count) },
  Document: COUNT { (:Document) }
} AS counts;
