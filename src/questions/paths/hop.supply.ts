import type { Fragment } from '../../plan/declare/mapping.js';
import { supply } from '../../plan/declare/supply.js';
import { ties } from '../../base/model.js';

/** The key of a hop: ids have no spaces. */
export function hopKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** The claims that support a node `p`, ordered by one of their properties, the strongest value first. */
function firmest(property: string, values: readonly string[]): Fragment {
  const ranks = values.map((one, index) => `WHEN '${one}' THEN ${index}`).join(' ');
  return `head(COLLECT { MATCH (p)<-[:SUPPORTS]-(c:Claim) RETURN c.${property} ORDER BY CASE c.${property} ${ranks} END })`;
}

const statuses = ['happened', 'cancelled', 'planned'];
const bases = ['stated', 'inferred', 'editorial'];
const claims = 'COLLECT { MATCH (p)<-[:SUPPORTS]-(c:Claim) RETURN c.id }';

const took = 'role: p.role, status: p.status, basis: p.basis, why: p.why, date: p.date';
const participation = `{id: p.id, relation: 'Participation', ${took}, claims: ${claims}}`;
const onBehalf = `{id: q.id, relation: 'ON_BEHALF_OF', ${took}, claims: ${claims}}`;
const about = `{id: q.id, relation: 'ABOUT', role: p.role, status: p.status, basis: q.basis, why: q.why, date: p.date, claims: q.claims}`;
const office = `{id: p.id, relation: 'Position', status: ${firmest('status', statuses)}, basis: ${firmest('basis', bases)}, date: CASE WHEN p.from IS NOT NULL OR p.to IS NOT NULL THEN coalesce(p.from, '..') + '/' + coalesce(p.to, '..') ELSE head(p.asOf) END, claims: ${claims}}`;
const relation = `{id: q.id, relation: type(q), status: q.status, basis: q.basis, why: q.why, date: coalesce(q.date, q.period, CASE WHEN g:Event THEN g.date WHEN h:Event THEN h.date END), claims: q.claims}`;

/** Ties from `g` to `h` as maps `r`, whichever of the two ends of the hop `g` is. */
const directed: Fragment = `MATCH (g)<-[:BY]-(p:Participation)-[:AT]->(h) RETURN ${participation} AS r
UNION ALL
MATCH (g)<-[q:ON_BEHALF_OF]-(p:Participation)-[:AT]->(h) RETURN ${onBehalf} AS r
UNION ALL
MATCH (g)<-[:BY]-(p:Participation)-[q:ON_BEHALF_OF]->(h) RETURN ${onBehalf} AS r
UNION ALL
MATCH (g)<-[:BY]-(p:Participation)-[q:ABOUT]->(h) RETURN ${about} AS r
UNION ALL
MATCH (g)<-[:HELD_BY]-(p:Position)-[:IN]->(h) RETURN ${office} AS r
UNION ALL
MATCH (g)-[q:${ties.join('|')}]->(h) RETURN ${relation} AS r`;

const order = [
  `CASE r.status ${statuses.map((one, index) => `WHEN '${one}' THEN ${index}`).join(' ')} ELSE 3 END`,
  `CASE r.basis ${bases.map((one, index) => `WHEN '${one}' THEN ${index}`).join(' ')} ELSE 3 END`,
  'size(r.claims) DESC',
  'r.relation',
  'r.id',
].join(', ');

/**
 * Hops by key: the firmest tie between two things (happened before planned, stated before inferred, more statements),
 * and how many others there are.
 */
export const hops = supply(
  `WITH z, split(z, ' ') AS e
MATCH (a:Entity {id: e[0]}), (b:Entity {id: e[1]})
CALL (a, b) {
  UNWIND [[a, b, 'ALONG'], [b, a, 'AGAINST']] AS w
  WITH w, w[0] AS g, w[1] AS h
  CALL (g, h) {
    ${directed.replaceAll('\n', '\n    ')}
  }
  WITH r {.*, direction: w[2]} AS r ORDER BY ${order}
  WITH collect(r) AS f
  RETURN head(f) AS r, size(f) - 1 AS n
}`,
  ['a', 'b', 'r', 'n'],
);
