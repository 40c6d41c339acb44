// From which years, in which languages and from how many publishers are the documents?
//
// Parameters none
// Returns one row per year and language, in order of time
//   year        String   year of publication, by its first possible day; null if unknown
//   language    String   language (BCP 47)
//   documents   Integer  how many documents
//   publishers  Integer  how many different publishers
//   statements  Integer  how many statements were taken from them
// Used by researchers, to know what the graph can know
// By hand paste it as it is
MATCH (document:Document)
WITH left(document.earliest, 4) AS year, document.language AS language, document,
  COUNT { (document)-[:STATES]->(:Claim) } AS statements
RETURN year, language, count(document) AS documents, count(DISTINCT document.publisher) AS publishers,
  sum(statements) AS statements
ORDER BY year, language;
