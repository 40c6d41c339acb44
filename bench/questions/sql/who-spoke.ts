import type { Facts, InSql } from '../question.type.js';
import { answer, evidenceOf, type EvidencedRow, type ListedRow } from '../who-spoke.js';

// The statements of the floor in SQL: the same columns, so that the same code makes the answers of them.

const named = (table: string): string => `${table}.id, ${table}.langs, ${table}.names`;

const joins = `
LEFT JOIN things who ON who.id = p.actor AND who.kind = 'Person'
LEFT JOIN positions office ON office.id = p.office
LEFT JOIN things body ON body.id = office.body
JOIN events e ON e.id = p.at
JOIN things en ON en.id = e.id
LEFT JOIN things place ON place.id = e.place`;

const columns = `p.id, p.role, p.status, page.basis, ${named('who')}, office.id, office.title, ${named('body')},
  ${named('en')}, e.date, ${named('place')}`;

const evidence = `(
  SELECT coalesce(json_agg(one.piece ORDER BY one.earliest IS NULL, one.earliest, one.document, one.claim), '[]')
  FROM (
    SELECT d.earliest, d.id AS document, c.id AS claim, json_build_array(d.id, d.title, c.locator, d.url, (
      SELECT coalesce(json_agg(json_build_array(m.names, m.langs) ORDER BY m.thing), '[]')
      FROM mentions m WHERE m.document = d.id AND m.thing = ANY (c.ends)
    )) AS piece
    FROM claims c JOIN documents d ON d.id = c.document
    WHERE c.pid = p.id ORDER BY d.earliest IS NULL, d.earliest, d.id, c.id LIMIT 20
  ) one
)`;

/** The page first, then what belongs to its rows. */
function statement(page: string, more: string[] = []): string {
  return `WITH page AS MATERIALIZED (${page})
SELECT ${[columns, ...more].join(', ')} FROM page JOIN participations p ON p.id = page.pid${joins}
ORDER BY page.ord DESC, p.id DESC`;
}

const byTopic = (condition = ''): string => `SELECT pid, basis, ord FROM under
WHERE written AND topic = $1 ${condition} ORDER BY ord DESC, pid DESC LIMIT 51`;

const byAgenda = `SELECT p.id AS pid, 'agenda' AS basis, a.ord FROM (
  SELECT ord, event FROM agenda WHERE topic = $1 ORDER BY ord DESC
) a JOIN participations p ON p.at = a.event ORDER BY a.ord DESC, p.id DESC LIMIT 51`;

const topic = ({ hot }: Facts): unknown[] => [hot];
const read = (rows: ListedRow[]): object => answer(rows);

export const whoSpoke: Record<string, InSql> = {
  'threat, hot': { text: statement(byTopic()), values: topic, read },
  'threat, rare': { text: statement(byTopic()), values: ({ rare }) => [rare], read },
  'threat, deep page': {
    text: statement(byTopic('AND (ord, pid) < ($2, $3)')),
    values: ({ hot, cursor }) => [hot, cursor.order, cursor.pid],
    read,
  },
  'threat and country': {
    text: statement(byTopic('AND country = $2')),
    values: ({ hot, country }) => [hot, country],
    read,
  },
  agenda: { text: statement(byAgenda), values: topic, read },
  'evidence of 50': {
    text: statement(byTopic(), [evidence]),
    values: topic,
    read: (rows: EvidencedRow[]) => answer(rows, evidenceOf),
  },
};
