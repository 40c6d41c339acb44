// Takes derived nodes out of the graph: names, participations, offices, counts.
//
// Parameters
//   ids  [String]  their ids, e.g. ["participation:0123456789abcdef01234567"]
// Returns nothing
// Used by src/dossier/import/derived-rows.ts

UNWIND $ids AS id
CALL (id) {
  MATCH (gone:Name {id: id}) RETURN gone
  UNION MATCH (gone:Participation {id: id}) RETURN gone
  UNION MATCH (gone:Position {id: id}) RETURN gone
  UNION MATCH (gone:Count {id: id}) RETURN gone
}
DETACH DELETE gone;
