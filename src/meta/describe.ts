import type { Graph } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';

/** What the graph holds: versions, and how many of each type by the type's name. */
export interface Holdings {
  /** Hash of all that the graph was made from; null before the first import. */
  dataVersion: string | null;
  /** When the graph last changed, an ISO timestamp; null before the first import. */
  loadedAt: string | null;
  counts: { type: string; count: number }[];
}

/** The types that are counted, with the word that a page shows for many of them. */
const counted = {
  Person: 'people',
  Organisation: 'organisations',
  Event: 'events',
  EventSeries: 'series',
  Participation: 'participations',
  Position: 'offices',
  Place: 'places',
  Threat: 'threats',
  Priority: 'priorities',
  Initiative: 'initiatives',
  Instrument: 'instruments',
  Count: 'numbers',
  Document: 'documents',
} as const;

const types = Object.keys(counted) as (keyof typeof counted)[];

/** Numbers of a label come from the count store, so they cost nothing however large the graph is. */
const holdings: Statement = {
  name: 'meta',
  text: [
    'OPTIONAL MATCH (writer:Writer)',
    `RETURN writer.dataVersion, writer.loadedAt, [${types.map((type) => `COUNT { (:${type}) }`).join(', ')}]`,
  ].join('\n'),
};

/** Reads what the graph holds, in one statement. @throws AppError DATABASE_UNAVAILABLE, TIMEOUT */
export async function readHoldings(graph: Graph): Promise<Holdings> {
  const [row = []] = await graph.read(holdings);
  const [dataVersion, loadedAt, numbers] = row as [string | null, string | null, number[]];
  const counts = types.map((type, index) => ({ type, count: numbers[index] ?? 0 }));
  return { dataVersion, loadedAt, counts };
}

/** The same in the words of a page: `{ people: 10, … }`; empty texts before the first import. */
export async function describeGraph(
  graph: Graph,
): Promise<{ dataVersion: string; loadedAt: string; counts: Record<string, number> }> {
  const { dataVersion, loadedAt, counts } = await readHoldings(graph);
  const words = counts.map(({ type, count }) => [counted[type as keyof typeof counted], count] as const);
  return { dataVersion: dataVersion ?? '', loadedAt: loadedAt ?? '', counts: Object.fromEntries(words) };
}
