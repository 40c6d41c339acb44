import 'reflect-metadata';
import { findPaths } from '../../../dist/questions/paths/paths.find.js';
import { shown } from '../whole.mjs';

// Paths: what lies around each end is read round by round from the table of ties; the routes are found by the project's code.

const roundText = `SELECT t.a, array_agg(t.b), array_agg(x.degree) FROM ties t JOIN things x ON x.id = t.b
WHERE t.a = ANY ($1) GROUP BY t.a`;

const hopText = `SELECT k.a || ' ' || k.b, t.kind, a.id, a.langs, a.names, b.id, b.langs, b.names
FROM unnest($1::text[], $2::text[]) AS k (a, b) JOIN ties t USING (a, b)
JOIN things a ON a.id = k.a JOIN things b ON b.id = k.b`;

/** @type {import('./questions.mjs').InSql} */
export const paths = {
  ask: async (run, { from, to }) => {
    const sides = async (_, asked) =>
      Promise.all([sideOf(run, from, asked.forward, asked), sideOf(run, to, asked.backward, asked)]);
    const asked = { from, to, maxLength: 4, limit: 5, avoid: [], through: [] };
    const found = await findPaths({ graph: { rows: sides } }, asked);
    return shown(found, (keys) => run('hops', hopText, ends(keys)));
  },
};

const ends = (keys) => [0, 1].map((end) => keys.map((key) => key.split(' ')[end]));

async function sideOf(run, id, steps, { from, to, most, width }) {
  const side = { id, known: true, ties: [], hubs: [], cut: false, unknown: [] };
  let next = [id];
  for (let round = 1; round <= steps; round += 1) {
    const rows = await run('round', roundText, [next]);
    side.known = side.known && (round > 1 || rows.length > 0);
    side.ties.push(...rows.map(([one, tied]) => [one, tied]));
    const degrees = new Map(rows.flatMap(([, tied, counts]) => tied.map((other, at) => [other, counts[at]])));
    const met = [...degrees.keys()].filter((other) => other !== from && other !== to).toSorted();
    const free = met.filter((other) => degrees.get(other) <= most);
    side.hubs.push(...met.filter((other) => degrees.get(other) > most));
    side.cut ||= free.length > width;
    next = free.slice(0, width);
  }
  return side;
}
