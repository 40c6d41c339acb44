/** The most that each question of the benchmark may take on the small corpus: who raises one says why. */
export const gates: Record<string, { statements: number; hits: number }> = {
  'threat, hot': { statements: 1, hits: 4_400 },
  'threat, rare': { statements: 1, hits: 4_550 },
  'threat, deep page': { statements: 1, hits: 4_400 },
  'threat and country': { statements: 1, hits: 4_450 },
  agenda: { statements: 1, hits: 5_400 },
  'evidence of 50': { statements: 1, hits: 8_050 },
  'person page': { statements: 1, hits: 380 },
  '50 x 10 x 5': { statements: 1, hits: 71_500 },
  'events, 3 connections': { statements: 1, hits: 8_600 },
  lineage: { statements: 1, hits: 100 },
  paths: { statements: 2, hits: 19_000 },
  'search and fill': { statements: 2, hits: 1_200 },
  'statistics by year': { statements: 1, hits: 20 },
  'count of a threat': { statements: 1, hits: 20 },
};
