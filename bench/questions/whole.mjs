import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { findPaths } from '../../dist/questions/paths/paths.find.js';
import { queryOf } from '../../dist/questions/search/query.js';
import { rank } from '../../dist/questions/search/rank.js';
import { named, thing } from './shape.mjs';

// Questions that find ids first. Ranking and routes are code of the project, without GraphQL and without planner.

const paths = {
  name: 'paths',
  graphql: `query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxLength: 4, limit: 5) {
    length hops { relation from { id name } to { id name } }
  }
}`,
  variables: ({ from, to }) => ({ from, to }),
  floor: async (run, { from, to }) => {
    const graph = { rows: async ({ text }, parameters) => (await run(text, parameters)).map(sideOf) };
    const found = await findPaths({ graph }, { from, to, maxLength: 4, limit: 5, avoid: [], through: [] });
    return shown(found, (keys) => run(hopText, { keys }));
  },
};

/** Routes with what is shown of their hops. */
export async function shown(found, hopsBy) {
  const keys = [...new Set(found.flatMap(({ route }) => hopsOf(route)))];
  const hops = new Map((await hopsBy(keys)).map(([key, ...hop]) => [key, hopOf(hop)]));
  return {
    paths: found.map(({ route, length }) => ({ length, hops: hopsOf(route).map((key) => hops.get(key)) })),
  };
}

const sideOf = ([id, known, ties, hubs, cut, unknown]) => ({ id, known, ties, hubs, cut, unknown });
const hopsOf = (route) => route.slice(1).map((to, index) => `${route[index]} ${to}`);
const hopOf = ([relation, ...ends]) => ({
  relation,
  from: thing(...ends.slice(0, 3)),
  to: thing(...ends.slice(3)),
});

const hopText = `UNWIND $keys AS key
WITH key, split(key, ' ') AS ends
MATCH (a:Entity {id: ends[0]}) MATCH (b:Entity {id: ends[1]})
RETURN key, CASE
  WHEN EXISTS { (a)<-[:BY]-(:Participation)-[:AT]->(b) } OR EXISTS { (b)<-[:BY]-(:Participation)-[:AT]->(a) } THEN 'Participation'
  WHEN EXISTS { (a)<-[:HELD_BY]-(:Position)-[:IN]->(b) } OR EXISTS { (b)<-[:HELD_BY]-(:Position)-[:IN]->(a) } THEN 'Position'
  WHEN EXISTS { (a)<-[:BY]-(:Participation)-[:ABOUT]->(b) } OR EXISTS { (b)<-[:BY]-(:Participation)-[:ABOUT]->(a) } THEN 'ABOUT'
  ELSE head(COLLECT { MATCH (a)-[r:HELD_IN|EDITION_OF|LOCATED_IN|DISCUSSED|ADOPTED|CONTINUES]-(b) RETURN type(r) })
END, ${named('a')}, ${named('b')}`;

const search = {
  name: 'search and fill',
  graphql: `query Search($text: String!) {
  search(text: $text, first: 20) {
    edges { name node { id ... on Person { positions { title organisation { id name } } } } }
  }
}`,
  variables: ({ text }) => ({ text }),
  floor: async (run, { text }) => {
    const { words, lucene } = queryOf(text);
    const [[, found]] = await run(namesText, { query: lucene, names: 500, labels: [] });
    const hits = rank(found, words).slice(0, 20);
    const rows = await run(officesText, { ids: hits.map(({ id }) => id) });
    const offices = new Map(rows.map(([id, positions]) => [id, positions]));
    return {
      search: { edges: hits.map((hit) => ({ name: hit.name, node: nodeOf(hit.id, offices.get(hit.id)) })) },
    };
  },
};

const namesText = readFileSync(new URL('../../cypher/search/names.cypher', import.meta.url), 'utf8');

const officesText = `UNWIND $ids AS id
MATCH (x:Entity {id: id})
RETURN id, COLLECT {
  MATCH (x)<-[:HELD_BY]-(o:Position) OPTIONAL MATCH (o)-[:IN]->(b)
  RETURN [o.title, ${named('b')}] ORDER BY coalesce(o.from, o.asOf[-1], o.to, '') DESC, o.id
}`;

function nodeOf(id, offices) {
  if (!id.startsWith('person:')) return { id };
  return { id, positions: offices.map(([title, ...body]) => ({ title, organisation: thing(...body) })) };
}

const written = "any(one IN u.bases WHERE one IN ['stated', 'inferred'])";

const statistics = {
  name: 'statistics by year',
  graphql: `query ByYear($threat: ID!) {
  statistics(of: PARTICIPATIONS, by: [], interval: YEAR, filter: { threat: [$threat] }) { time count }
}`,
  variables: ({ hot }) => ({ threat: hot }),
  floor: async (run, variables) => byYear(await run(yearsText, variables)),
};

/** Counts by year. */
export function byYear(rows) {
  return { statistics: rows.map(([year, count]) => ({ time: `${year}-01-01`, count })) };
}

const yearsText = `MATCH ()-[u:UNDER]->()
WHERE u.topic = $threat AND u.order IS NOT NULL AND u.pid IS NOT NULL AND ${written}
RETURN left(u.order, 4) AS year, count(*) ORDER BY year`;

const count = {
  name: 'count of a threat',
  graphql: `query HowMany($threat: ID!) { participations(filter: { threat: [$threat] }) { totalCount } }`,
  variables: ({ hot }) => ({ threat: hot }),
  floor: async (run, variables) => countOf(await run(countText, variables)),
};

/** A count alone. */
export function countOf([[totalCount]]) {
  return { participations: { totalCount } };
}

const countText = `MATCH ()-[u:UNDER]->()
WHERE u.topic = $threat AND u.order IS NOT NULL AND u.pid IS NOT NULL AND ${written}
RETURN count(*)`;

/** @type {import('./questions.mjs').Question[]} */
export const whole = [paths, search, statistics, count];
