import { others, ties } from '../../src/base/model.js';

// Which columns are read from the graph for each table, in the order of the columns of the table.

/** The relations that paths go along: those of the project. */
const relations = ties.join('|');
const taken = others.ends.join('|');

/** By the name of the table. */
export const tables: Record<string, string> = {
  things: `MATCH (x:Entity)
RETURN x.id, [one IN ['Person', 'Event', 'Priority'] WHERE one IN labels(x)][0], x.displayLangs, x.displayNames,
  COUNT { (x)-[:${taken}|${relations}]-() }`,
  events: `MATCH (e:Event)
RETURN e.id, e.date, e.order, head(COLLECT { MATCH (e)-[:HELD_IN {chosen: true}]->(l:Place) RETURN l.id })`,
  documents: 'MATCH (d:Document) RETURN d.id, d.title, d.url, d.order, d.earliest',
  positions: `MATCH (o:Position)-[:HELD_BY]->(x) OPTIONAL MATCH (o)-[:IN]->(b)
RETURN o.id, x.id, b.id, o.title, coalesce(o.from, o.asOf[-1], o.to, '')`,
  participations: `MATCH (w)<-[:BY]-(p:Participation)-[:AT]->(e) OPTIONAL MATCH (p)-[:ON_BEHALF_OF]->(b)
OPTIONAL MATCH (p)-[:IN_OFFICE {chosen: true}]->(o)
RETURN p.id, p.role, p.status, p.order, w.id, e.id, b.id, o.id`,
  about: 'MATCH (p:Participation)-[a:ABOUT]->(t) RETURN p.id, t.id, a.basis',
  under: `MATCH ()-[u:UNDER]->()
RETURN u.topic, u.country, u.order, u.pid, u.basis, any(one IN u.bases WHERE one IN ['stated', 'inferred'])`,
  agenda: 'MATCH (e)-[a:ON_AGENDA]->() RETURN a.topic, a.order, e.id',
  relations: `MATCH (a:Entity)-[r:${relations}]->(b:Entity) RETURN type(r), a.id, b.id, r.rank`,
  mentions: 'MATCH (d:Document)-[m:MENTIONS]->(x) RETURN d.id, x.id, d.order, m.names, m.langs',
  claims: `MATCH (p:Participation)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(d)
RETURN c.id, p.id, d.id, c.locator, COLLECT { MATCH (c)-[:CONCERNS]->(x) RETURN x.id }`,
};
