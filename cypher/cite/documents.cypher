// What is needed to cite each document that states something here
//
// Parameters none
// Returns the earliest published first
//   id         String  id
//   title      String  as printed
//   publisher  String  who published it
//   published  String  EDTF
//   url        String  address, or null
//   retrieved  String  day on which it was read
//   language   String  BCP 47
// Used by src/publish/cite/sources.ts
MATCH (document:Document)
WHERE EXISTS { (document)-[:STATES]->() }
RETURN document.id AS id, document.title AS title, document.publisher AS publisher, document.published AS published,
  document.url AS url, document.retrieved AS retrieved, document.language AS language
ORDER BY document.order;
