import { date, spelt } from '../shape.mjs';
import { steps } from '../things.mjs';
import { compare, listed, named, nodes, officeFields, offices, one, thing } from './shape.mjs';

// Pages of one thing, and lists with lists in them.

const newest = 'sort: [{ order: DESC }, { id: DESC }]';
/** The condition holds for all; without it the index on the order of events is not used. */
const newestEvents = 'events(limit: 50, sort: [{ order: DESC }], where: { order: { gt: "" } })';

const bases = ['stated', 'inferred', 'editorial'];

const personPage = {
  query: `query PersonPage($person: String!) {
  people(where: { id: { eq: $person } }) {
    ${named}
    positions { ${officeFields} }
    participations(limit: 21, ${newest}) {
      id role status
      event { ${named} date }
      aboutConnection(where: { edge: { basis: { in: ["stated", "inferred", "editorial"] } } }) {
        edges { properties { basis } node { ${named} } }
      }
    }
  }
}`,
  variables: ({ person }) => ({ person }),
  read: ({ people: [person] }) => ({
    person: {
      ...thing(person),
      positions: offices(person.positions),
      participations: {
        pageInfo: { hasNextPage: person.participations.length > 20 },
        nodes: person.participations.slice(0, 20).map(partOf),
      },
    },
  }),
};

function partOf({ id, role, status, event: [event], aboutConnection }) {
  return {
    id,
    role: spelt(role),
    status: spelt(status),
    event: { ...thing(event), date: date(event.date) },
    topics: aboutConnection.edges
      .toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.node.id, b.node.id))
      .map(({ properties, node }) => ({ basis: spelt(properties.basis), topic: thing(node) })),
  };
}

const rankOf = ({ properties: { basis } }) => bases.indexOf(basis);

const nesting = {
  query: `query Nesting {
  ${newestEvents} {
    ${named}
    participations(limit: 10, ${newest}) {
      id role
      person { ${named} participations(limit: 5, ${newest}) { id role event { id } } }
    }
  }
}`,
  variables: () => ({}),
  read: ({ events }) => ({
    events: {
      nodes: events.map((event) => ({
        ...thing(event),
        participations: { nodes: event.participations.map(takenBy) },
      })),
    },
  }),
};

function takenBy({ person: [person], ...part }) {
  if (!person) return { ...listed(part), person: null };
  const others = person.participations.map(({ event: [{ id }], ...other }) => ({
    ...listed(other),
    event: { id },
  }));
  return { ...listed(part), person: { ...thing(person), participations: { nodes: others } } };
}

const events = {
  query: `query Events {
  ${newestEvents} {
    ${named} date
    placeConnection(where: { edge: { chosen: { eq: true } } }) { edges { node { ${named} } } }
    participations(limit: 3, ${newest}) { id role person { ${named} } }
    discussedConnection(first: 3, sort: [{ edge: { rank: ASC } }, { node: { id: ASC } }]) { edges { node { ${named} } } }
    documents(limit: 3, sort: [{ order: DESC }]) { id title }
  }
}`,
  variables: () => ({}),
  read: ({ events: found }) => ({ events: { nodes: found.map(eventOf) } }),
};

function eventOf(event) {
  const parts = event.participations.map(({ person, ...part }) => ({
    ...listed(part),
    person: one(person),
  }));
  return {
    ...thing(event),
    date: date(event.date),
    place: one(nodes(event.placeConnection)),
    participations: { nodes: parts },
    discussed: { nodes: nodes(event.discussedConnection).map(thing) },
    sources: { nodes: event.documents.map(({ id, title }) => ({ document: { id, title } })) },
  };
}

const below = Array.from({ length: steps }).reduce((further) => `${named} continues { ${further} }`, named);

const lineage = {
  query: `query Lineage($priority: String!) { priorities(where: { id: { eq: $priority } }) { ${below} } }`,
  variables: ({ priority }) => ({ priority }),
  read: ({ priorities: [priority] }) => ({ priority: treeOf(priority) }),
};

function treeOf({ continues, ...own }) {
  if (!continues) return thing(own);
  const earlier = continues.toSorted((a, b) => compare(a.id, b.id)).map(treeOf);
  return { ...thing(own), continues: { nodes: earlier } };
}

/** @type {Record<string, import('./questions.mjs').Asked>} */
export const things = {
  'person page': personPage,
  '50 x 10 x 5': nesting,
  'events, 3 connections': events,
  lineage,
};
