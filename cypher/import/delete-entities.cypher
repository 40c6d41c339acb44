// Takes entities out of the graph that nothing needs any more.
//
// Parameters
//   ids  [String]  entity ids, e.g. ["place:vestar-antwerp"]
// Returns nothing
// Used by src/dossier/import/derive-touched.ts

UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity;
