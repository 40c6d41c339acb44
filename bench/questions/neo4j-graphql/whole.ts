import 'reflect-metadata';
import { queryOf } from '../../../src/questions/search/query.js';
import { rank, type Candidate } from '../../../src/questions/search/rank.js';
import type { Asked } from '../question.type.js';
import { only } from '../shape.js';
import { named, officeFields, offices, type Known, type Office } from './shape.js';

// Questions beyond what it generates. Paths are left out: routes that pass no hub, the best five of a kind, are a program,
// and @cypher runs a statement.

/** How many names are looked at; all of them are filled, for which of their bearers come first is known only then. */
const names = 500;

type Name = Candidate['matched'][number];

/** A name as it answers, with who bears it. */
type Found = Name & { bearer: (Known & { mentions: number; positions: Office[] })[] };

const search: Asked = {
  query: `query Search($query: String!, $names: Int!) {
  namesLike(query: $query, names: $names) {
    text lang kind
    bearer { ${named} mentions positions { ${officeFields} } }
  }
}`,
  variables: ({ text }) => ({ query: queryOf(text).lucene, names }),
  read: ({ namesLike }: { namesLike: Found[] }, { text }) => {
    const found = candidates(namesLike);
    const hits = rank([...found.values()], queryOf(text).words).slice(0, 20);
    return {
      search: { edges: hits.map(({ id, name }) => ({ name, node: nodeOf(id, found.get(id)) })) },
    };
  },
};

function candidates(namesLike: Found[]): Map<string, Candidate & { positions: Office[] }> {
  const found = new Map<string, Candidate & { positions: Office[] }>();
  for (const { bearer, ...name } of namesLike)
    for (const { mentions: documents, ...one } of bearer) {
      const there = found.get(one.id) ?? { ...one, documents, matched: [] };
      found.set(one.id, there);
      there.matched.push(name);
    }
  return found;
}

function nodeOf(id: string, { positions }: { positions: Office[] } = { positions: [] }): object {
  return id.startsWith('person:') ? { id, positions: offices(positions) } : { id };
}

const bases = ['stated', 'inferred'];

const statistics: Asked = {
  query: `query ByYear($topic: String!, $bases: [String!]!) {
  participationsByYear(topic: $topic, bases: $bases) { year count }
}`,
  variables: ({ hot }) => ({ topic: hot, bases }),
  read: ({ participationsByYear: years }: { participationsByYear: { year: string; count: number }[] }) => ({
    statistics: years.map(({ year, count }) => ({ time: `${year}-01-01`, count })),
  }),
};

const written = 'OR: [{ bases: { includes: "stated" } }, { bases: { includes: "inferred" } }]';

interface Topic {
  participationsConnection: { totalCount: number };
}

const count: Asked = {
  query: `query HowMany($topic: String!) {
  topics(where: { id: { eq: $topic } }) {
    participationsConnection(where: { edge: { ${written} } }) { totalCount }
  }
}`,
  variables: ({ hot }) => ({ topic: hot }),
  read: ({ topics }: { topics: Topic[] }) => ({
    participations: { totalCount: only(topics).participationsConnection.totalCount },
  }),
};

export const whole: Record<string, Asked> = {
  'search and fill': search,
  'statistics by year': statistics,
  'count of a threat': count,
};
