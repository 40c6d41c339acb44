import { kindNames, kinds, type EntityKind } from '../../base/model.js';
import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';

/** What the graph holds: versions, and how many of each type by the type's name. */
export interface Holdings {
  /** Hash of all that the graph was made from; null before the first import. */
  dataVersion: string | null;
  /** When the graph last changed, an ISO timestamp; null before the first import. */
  loadedAt: string | null;
  counts: { type: string; count: number }[];
}

/** What is counted besides things, behind the kind that it belongs to. */
const beside: Partial<Record<EntityKind, [type: string, word: string][]>> = {
  series: [
    ['Participation', 'participations'],
    ['Position', 'offices'],
  ],
  instrument: [['Count', 'numbers']],
};

/** The types that are counted, with the word that a page shows for many of them. */
const counted = new Map(
  kindNames.flatMap((kind) => [[kinds[kind].type, kinds[kind].word] as const, ...(beside[kind] ?? [])]),
);

/** Reads what the graph holds, in one statement. @throws AppError DATABASE_UNAVAILABLE, TIMEOUT */
export async function readHoldings(graph: Pick<Graph, 'rows'>): Promise<Holdings> {
  const [row] = await graph.rows(statement('meta/holdings'));
  const { dataVersion, loadedAt, counts } = row as Omit<Holdings, 'counts'> & {
    counts: Record<string, number>;
  };
  const types = [...counted.keys()].map((type) => ({ type, count: counts[type] ?? 0 }));
  return { dataVersion, loadedAt, counts: types };
}

/** What `readHoldings` gives, in the words of a page: `{ people: 10, … }`; empty texts before the first import. */
export async function describeGraph(
  graph: Graph,
): Promise<{ dataVersion: string; loadedAt: string; counts: Record<string, number> }> {
  const { dataVersion, loadedAt, counts } = await readHoldings(graph);
  const words = counts.map(({ type, count }) => [counted.get(type), count] as const);
  return { dataVersion: dataVersion ?? '', loadedAt: loadedAt ?? '', counts: Object.fromEntries(words) };
}
