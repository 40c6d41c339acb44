import 'reflect-metadata';
import { findPaths } from '../../../src/questions/paths/paths.find.js';
import type { Row } from '../../../src/database/graph/graph.js';
import type { InSql, RunSql } from '../question.type.js';
import { shown, type HopRow } from '../whole.js';

// Paths: what lies around each end is read round by round from the table of ties; the routes are found by the project's code.

const roundText = `SELECT t.a, array_agg(t.b), array_agg(x.degree) FROM ties t JOIN things x ON x.id = t.b
WHERE t.a = ANY ($1) GROUP BY t.a`;

const hopText = `SELECT k.a || ' ' || k.b, t.kind, a.id, a.langs, a.names, b.id, b.langs, b.names
FROM unnest($1::text[], $2::text[]) AS k (a, b) JOIN ties t USING (a, b)
JOIN things a ON a.id = k.a JOIN things b ON b.id = k.b`;

/** What the search asks of the database (paths/find). */
interface Wanted {
  from: string;
  to: string;
  forward: number;
  backward: number;
  most: number;
  width: number;
}

export const paths: InSql = {
  ask: async (run, { from, to }) => {
    const sides = async (_: unknown, parameters: object = {}): Promise<Row[]> => {
      const wanted = parameters as Wanted;
      return Promise.all([
        sideOf(run, from, wanted.forward, wanted),
        sideOf(run, to, wanted.backward, wanted),
      ]);
    };
    const asked = { from, to, maxLength: 4, limit: 5, avoid: [], through: [] };
    const found = await findPaths({ graph: { rows: sides } }, asked);
    return shown(found, (keys) => run<HopRow>('hops', hopText, ends(keys)));
  },
};

const ends = (keys: string[]): (string | undefined)[][] =>
  [0, 1].map((end) => keys.map((key) => key.split(' ')[end]));

type Tied = [one: string, tied: string[], degrees: number[]];

async function sideOf(run: RunSql, id: string, steps: number, wanted: Wanted): Promise<Row> {
  const { from, to, most, width } = wanted;
  const ties: [string, string[]][] = [];
  const hubs: string[] = [];
  let [known, cut] = [true, false];
  let next = [id];
  for (let round = 1; round <= steps; round += 1) {
    const rows = await run<Tied>('round', roundText, [next]);
    known &&= round > 1 || rows.length > 0;
    ties.push(...rows.map(([one, tied]): [string, string[]] => [one, tied]));
    const degrees = new Map(
      rows.flatMap(([, tied, counts]) => tied.map((other, at) => [other, counts[at] ?? 0] as const)),
    );
    const met = [...degrees.keys()].filter((other) => other !== from && other !== to).toSorted();
    const isHub = (other: string): boolean => (degrees.get(other) ?? 0) > most;
    const free = met.filter((other) => !isHub(other));
    hubs.push(...met.filter(isHub));
    cut ||= free.length > width;
    next = free.slice(0, width);
  }
  return { id, known, ties, hubs, cut, unknown: [] };
}
