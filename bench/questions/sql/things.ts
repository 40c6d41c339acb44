import type { InSql } from '../question.type.js';
import {
  eventOf,
  nestedOf,
  personOf,
  steps,
  treeOf,
  type EventRow,
  type LineageRow,
  type NestedRow,
} from '../things.js';

// The statements of the floor in SQL; lists within rows as JSON.

const named = (table: string): string => `${table}.id, ${table}.langs, ${table}.names`;
const list = (what: string, order: string): string =>
  `coalesce(json_agg(json_build_array(${what}) ORDER BY ${order}), '[]')`;

/** Offices of a thing, the newest first. */
const offices = (holder: string): string => `(
  SELECT ${list(`o.title, ${named('b')}`, 'o.since DESC, o.id')}
  FROM positions o LEFT JOIN things b ON b.id = o.body WHERE o.holder = ${holder}
)`;

const topics = `(
  SELECT ${list(`a.basis, ${named('t')}`, "array_position('{stated,inferred,editorial}', a.basis), t.id")}
  FROM about a JOIN things t ON t.id = a.topic WHERE a.pid = p.id
)`;

const person = `SELECT ${named('x')}, ${offices('x.id')}, (
  SELECT ${list(`p.id, p.role, p.status, ${named('en')}, e.date, ${topics}`, 'p.ord DESC, p.id DESC')}
  FROM (SELECT * FROM participations WHERE actor = x.id ORDER BY ord DESC, id DESC LIMIT 21) p
  LEFT JOIN events e ON e.id = p.at LEFT JOIN things en ON en.id = p.at
) FROM things x WHERE x.id = $1`;

const newest = `(SELECT * FROM events ORDER BY ord DESC LIMIT 50) e JOIN things en ON en.id = e.id`;
const page = (key: string, value: string, limit: number): string =>
  `(SELECT * FROM participations WHERE ${key} = ${value} ORDER BY ord DESC, id DESC LIMIT ${limit})`;
const who = "LEFT JOIN things w ON w.id = p.actor AND w.kind = 'Person'";

const nesting = `SELECT ${named('en')}, (
  SELECT ${list(
    `p.id, p.role, ${named('w')}, (
    SELECT ${list("q.id, q.role, CASE WHEN f.kind = 'Event' THEN f.id END", 'q.ord DESC, q.id DESC')}
    FROM ${page('actor', 'w.id', 5)} q JOIN things f ON f.id = q.at
  )`,
    'p.ord DESC, p.id DESC',
  )}
  FROM ${page('at', 'e.id', 10)} p ${who}
) FROM ${newest} ORDER BY e.ord DESC`;

const events = `SELECT ${named('en')}, e.date, ${named('l')}, (
  SELECT ${list(`p.id, p.role, ${named('w')}`, 'p.ord DESC, p.id DESC')} FROM ${page('at', 'e.id', 3)} p ${who}
), (
  SELECT ${list(named('t'), 't.rank, t.id')} FROM (
    SELECT coalesce(r.rank, 1000000) AS rank, ${named('t')} FROM relations r JOIN things t ON t.id = r.target
    WHERE r.source = e.id AND r.type = 'DISCUSSED' ORDER BY 1, 2 LIMIT 3
  ) t
), (
  SELECT ${list('d.id, d.title', 'd.ord DESC')} FROM (
    SELECT d.id, d.title, m.ord FROM mentions m JOIN documents d ON d.id = m.document
    WHERE m.thing = e.id ORDER BY m.ord DESC LIMIT 3
  ) d
) FROM ${newest} LEFT JOIN things l ON l.id = e.place ORDER BY e.ord DESC`;

const lineage = `WITH RECURSIVE way (level, parent, id) AS (
  SELECT 0, NULL::text, $1::text
  UNION ALL
  SELECT way.level + 1, way.id, r.target FROM way
  JOIN relations r ON r.source = way.id AND r.type = 'CONTINUES'
  JOIN things t ON t.id = r.target AND t.kind = 'Priority' WHERE way.level < ${steps}
) SELECT level, parent, ${named('x')} FROM way JOIN things x ON x.id = way.id ORDER BY level, x.id`;

const none = (): unknown[] => [];

export const things: Record<string, InSql> = {
  'person page': { text: person, values: (facts) => [facts.person], read: personOf },
  '50 x 10 x 5': {
    text: nesting,
    values: none,
    read: (rows: NestedRow[]) => ({ events: { nodes: rows.map(nestedOf) } }),
  },
  'events, 3 connections': {
    text: events,
    values: none,
    read: (rows: EventRow[]) => ({ events: { nodes: rows.map(eventOf) } }),
  },
  lineage: {
    text: lineage,
    values: ({ priority }) => [priority],
    read: (rows: LineageRow[]) => ({ priority: treeOf(rows) }),
  },
};
