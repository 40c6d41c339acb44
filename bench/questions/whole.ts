import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/base/root.js';
import type { Row } from '../../src/database/graph/graph.js';
import { findPaths } from '../../src/questions/paths/paths.find.js';
import { queryOf } from '../../src/questions/search/query.js';
import { rank, type Candidate } from '../../src/questions/search/rank.js';
import type { Facts, Question } from './question.type.js';
import { named, only, thing, type Named } from './shape.js';

// Questions that find ids first. Ranking and routes are code of the project, without GraphQL and without planner.

type SideRow = [
  id: string,
  known: boolean,
  ties: [string, string[]][],
  hubs: string[],
  cut: boolean,
  unknown: string[],
];
/** A hop between two things, `<id> <id>`, with how they are tied and their names. */
export type HopRow = [key: string, relation: string, ...from: Named, ...to: Named];
/** A route as the search finds it. */
type Route = Pick<Awaited<ReturnType<typeof findPaths>>[number], 'route' | 'length'>;

const paths: Question = {
  name: 'paths',
  graphql: `query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxLength: 4, limit: 5) {
    length hops { relation from { id name } to { id name } }
  }
}`,
  variables: ({ from, to }) => ({ from, to }),
  floor: async (run, { from, to }: Pick<Facts, 'from' | 'to'>) => {
    const rows = async ({ text }: { text: string }, parameters: object = {}): Promise<Row[]> =>
      (await run<SideRow>(text, parameters)).map(sideOf);
    const found = await findPaths(
      { graph: { rows } },
      { from, to, maxLength: 4, limit: 5, avoid: [], through: [] },
    );
    return shown(found, (keys) => run<HopRow>(hopText, { keys }));
  },
};

/** Routes with what is shown of their hops. */
export async function shown(
  found: readonly Route[],
  hopsBy: (keys: string[]) => Promise<HopRow[]>,
): Promise<object> {
  const keys = [...new Set(found.flatMap(({ route }) => hopsOf(route)))];
  const hops = new Map((await hopsBy(keys)).map((hop) => [hop[0], hopOf(hop)]));
  return {
    paths: found.map(({ route, length }) => ({ length, hops: hopsOf(route).map((key) => hops.get(key)) })),
  };
}

const sideOf = ([id, known, ties, hubs, cut, unknown]: SideRow): Row => ({
  id,
  known,
  ties,
  hubs,
  cut,
  unknown,
});
const hopsOf = (route: readonly string[]): string[] =>
  route.slice(1).map((to, index) => `${route[index] ?? ''} ${to}`);

function hopOf(row: HopRow): object {
  return { relation: row[1], from: thing(row[2], row[3], row[4]), to: thing(row[5], row[6], row[7]) };
}

const hopText = `UNWIND $keys AS key
WITH key, split(key, ' ') AS ends
MATCH (a:Entity {id: ends[0]}) MATCH (b:Entity {id: ends[1]})
RETURN key, CASE
  WHEN EXISTS { (a)<-[:BY]-(:Participation)-[:AT]->(b) } OR EXISTS { (b)<-[:BY]-(:Participation)-[:AT]->(a) } THEN 'Participation'
  WHEN EXISTS { (a)<-[:HELD_BY]-(:Position)-[:IN]->(b) } OR EXISTS { (b)<-[:HELD_BY]-(:Position)-[:IN]->(a) } THEN 'Position'
  WHEN EXISTS { (a)<-[:BY]-(:Participation)-[:ABOUT]->(b) } OR EXISTS { (b)<-[:BY]-(:Participation)-[:ABOUT]->(a) } THEN 'ABOUT'
  ELSE head(COLLECT { MATCH (a)-[r:HELD_IN|EDITION_OF|LOCATED_IN|DISCUSSED|ADOPTED|CONTINUES]-(b) RETURN type(r) })
END, ${named('a')}, ${named('b')}`;

type Office = [title: string | null, ...body: Named];

const search: Question = {
  name: 'search and fill',
  graphql: `query Search($text: String!) {
  search(text: $text, first: 20) {
    edges { name node { id ... on Person { positions { title organisation { id name } } } } }
  }
}`,
  variables: ({ text }) => ({ text }),
  floor: async (run, { text }: Pick<Facts, 'text'>) => {
    const { words, lucene } = queryOf(text);
    const names = await run<[looked: number, found: Candidate[]]>(namesText, {
      query: lucene,
      names: 500,
      labels: [],
    });
    const hits = rank(only(names)[1], words).slice(0, 20);
    const rows = await run<[id: string, offices: Office[]]>(officesText, { ids: hits.map(({ id }) => id) });
    const offices = new Map(rows);
    return {
      search: { edges: hits.map((hit) => ({ name: hit.name, node: nodeOf(hit.id, offices.get(hit.id)) })) },
    };
  },
};

const namesText = readFileSync(fromRoot('cypher/search/names.cypher'), 'utf8');

const officesText = `UNWIND $ids AS id
MATCH (x:Entity {id: id})
RETURN id, COLLECT {
  MATCH (x)<-[:HELD_BY]-(o:Position) OPTIONAL MATCH (o)-[:IN]->(b)
  RETURN [o.title, ${named('b')}] ORDER BY coalesce(o.from, o.asOf[-1], o.to, '') DESC, o.id
}`;

function nodeOf(id: string, offices: Office[] = []): object {
  if (!id.startsWith('person:')) return { id };
  return { id, positions: offices.map(([title, ...body]) => ({ title, organisation: thing(...body) })) };
}

const written = "any(one IN u.bases WHERE one IN ['stated', 'inferred'])";

type YearRow = [year: string, count: number];

const statistics: Question = {
  name: 'statistics by year',
  graphql: `query ByYear($threat: ID!) {
  statistics(of: PARTICIPATIONS, by: [], interval: YEAR, filter: { threat: [$threat] }) { time count }
}`,
  variables: ({ hot }) => ({ threat: hot }),
  floor: async (run, variables) => byYear(await run<YearRow>(yearsText, variables)),
};

/** Counts by year. */
export function byYear(rows: YearRow[]): object {
  return { statistics: rows.map(([year, count]) => ({ time: `${year}-01-01`, count })) };
}

const yearsText = `MATCH ()-[u:UNDER]->()
WHERE u.topic = $threat AND u.order IS NOT NULL AND u.pid IS NOT NULL AND ${written}
RETURN left(u.order, 4) AS year, count(*) ORDER BY year`;

const count: Question = {
  name: 'count of a threat',
  graphql: `query HowMany($threat: ID!) { participations(filter: { threat: [$threat] }) { totalCount } }`,
  variables: ({ hot }) => ({ threat: hot }),
  floor: async (run, variables) => countOf(await run<[number]>(countText, variables)),
};

/** A count alone. */
export function countOf(rows: [count: number][]): object {
  const [totalCount] = only(rows);
  return { participations: { totalCount } };
}

const countText = `MATCH ()-[u:UNDER]->()
WHERE u.topic = $threat AND u.order IS NOT NULL AND u.pid IS NOT NULL AND ${written}
RETURN count(*)`;

export const whole: Question[] = [paths, search, statistics, count];
