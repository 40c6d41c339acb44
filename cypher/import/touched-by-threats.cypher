// Which participations and events have one of these threats, or a narrower one, as topic?
//
// Parameters
//   threats  [String]  threat ids, e.g. ["threat:drug-trafficking"]
// Returns
//   id  String  participation or event id
// Used by src/dossier/import/derive-closures.ts

UNWIND $threats AS threat
MATCH (:Entity {id: threat})<-[:BROADER*0..]-(narrower:Threat)
WITH DISTINCT narrower
MATCH (narrower)<-[:ABOUT|DISCUSSED|ADDRESSES]-(touched:Participation|Event)
RETURN DISTINCT touched.id AS id;
