// How many of these participations are under each topic, by year and bases?
//
// Parameters
//   participations  [String]  participation ids
// Returns in no order
//   topic   String   topic id
//   key     String   year and bases as in a tally, e.g. '2019|stated inferred'; no year: '|stated'
//   number  Integer  how many
// Used by src/dossier/import/tallies.ts

UNWIND $participations AS id
MATCH (:Participation {id: id})-[under:UNDER]->()
WITH under.topic AS topic, coalesce(under.year, '') + '|'
  + reduce(text = under.bases[0], basis IN under.bases[1..] | text + ' ' + basis) AS key
RETURN topic, key, count(*) AS number;
