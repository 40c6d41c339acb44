import 'reflect-metadata';
import { queryOf } from '../../../dist/questions/search/query.js';
import { rank } from '../../../dist/questions/search/rank.js';
import { named, officeFields, offices } from './shape.mjs';

// Questions beyond what it generates. Paths are left out: routes that pass no hub, the best five of a kind, are a program,
// and @cypher runs a statement.

/** How many names are looked at; all of them are filled, for which of their bearers come first is known only then. */
const names = 500;

const search = {
  query: `query Search($query: String!, $names: Int!) {
  namesLike(query: $query, names: $names) {
    text lang kind
    bearer { ${named} mentions positions { ${officeFields} } }
  }
}`,
  variables: ({ text }) => ({ query: queryOf(text).lucene, names }),
  read: ({ namesLike }, { text }) => {
    const found = candidates(namesLike);
    const hits = rank([...found.values()], queryOf(text).words).slice(0, 20);
    return {
      search: { edges: hits.map(({ id, name }) => ({ name, node: nodeOf(id, found.get(id)) })) },
    };
  },
};

function candidates(namesLike) {
  const found = new Map();
  for (const { bearer, ...name } of namesLike)
    for (const { mentions: documents, ...one } of bearer) {
      if (!found.has(one.id)) found.set(one.id, { ...one, documents, matched: [] });
      found.get(one.id).matched.push(name);
    }
  return found;
}

function nodeOf(id, { positions }) {
  return id.startsWith('person:') ? { id, positions: offices(positions) } : { id };
}

const bases = ['stated', 'inferred'];

const statistics = {
  query: `query ByYear($topic: String!, $bases: [String!]!) {
  participationsByYear(topic: $topic, bases: $bases) { year count }
}`,
  variables: ({ hot }) => ({ topic: hot, bases }),
  read: ({ participationsByYear: years }) => ({
    statistics: years.map(({ year, count }) => ({ time: `${year}-01-01`, count })),
  }),
};

const written = 'OR: [{ bases: { includes: "stated" } }, { bases: { includes: "inferred" } }]';

const count = {
  query: `query HowMany($topic: String!) {
  topics(where: { id: { eq: $topic } }) {
    participationsConnection(where: { edge: { ${written} } }) { totalCount }
  }
}`,
  variables: ({ hot }) => ({ topic: hot }),
  read: ({ topics: [{ participationsConnection }] }) => ({
    participations: { totalCount: participationsConnection.totalCount },
  }),
};

/** @type {Record<string, import('./questions.mjs').Asked>} */
export const whole = {
  'search and fill': search,
  'statistics by year': statistics,
  'count of a threat': count,
};
