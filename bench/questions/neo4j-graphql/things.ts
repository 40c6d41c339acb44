import type { Asked } from '../question.type.js';
import { date, only, spelt } from '../shape.js';
import { steps } from '../things.js';
import { compare, listed, named, nodes, officeFields, offices, one, thing } from './shape.js';
import type { Edges, Known, Office } from './shape.js';

// Pages of one thing, and lists with lists in them.

const newest = 'sort: [{ order: DESC }, { id: DESC }]';
/** The condition holds for all; without it the index on the order of events is not used. */
const newestEvents = 'events(limit: 50, sort: [{ order: DESC }], where: { order: { gt: "" } })';

const bases = ['stated', 'inferred', 'editorial'];

interface Topic {
  properties: { basis: string };
  node: Known;
}

interface Taken {
  id: string;
  role: string;
  status: string;
  event: (Known & { date: string | null })[];
  aboutConnection: Edges<Topic>;
}

type Person = Known & { positions: Office[]; participations: Taken[] };

const personPage: Asked = {
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
  read: ({ people }: { people: Person[] }) => ({ person: personOf(only(people)) }),
};

function personOf(person: Person): object {
  return {
    ...thing(person),
    positions: offices(person.positions),
    participations: {
      pageInfo: { hasNextPage: person.participations.length > 20 },
      nodes: person.participations.slice(0, 20).map(partOf),
    },
  };
}

function partOf({ id, role, status, event: at, aboutConnection }: Taken): object {
  const event = only(at);
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

const rankOf = ({ properties: { basis } }: Topic): number => bases.indexOf(basis);

interface Part {
  id: string;
  role: string;
}
type Other = Part & { event: { id: string }[] };
type Nested = Part & { person: (Known & { participations: Other[] })[] };

const nesting: Asked = {
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
  read: ({ events: found }: { events: (Known & { participations: Nested[] })[] }) => ({
    events: {
      nodes: found.map((event) => ({
        ...thing(event),
        participations: { nodes: event.participations.map(takenBy) },
      })),
    },
  }),
};

function takenBy({ person: [person], ...part }: Nested): object {
  if (!person) return { ...listed(part), person: null };
  const others = person.participations.map(({ event, ...other }) => ({
    ...listed(other),
    event: { id: only(event).id },
  }));
  return { ...listed(part), person: { ...thing(person), participations: { nodes: others } } };
}

type Event = Known & {
  date: string | null;
  placeConnection: Edges<{ node: Known }>;
  participations: (Part & { person: Known[] })[];
  discussedConnection: Edges<{ node: Known }>;
  documents: { id: string; title: string }[];
};

const events: Asked = {
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
  read: ({ events: found }: { events: Event[] }) => ({ events: { nodes: found.map(eventOf) } }),
};

function eventOf(event: Event): object {
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

const below = Array.from({ length: steps }).reduce<string>(
  (further) => `${named} continues { ${further} }`,
  named,
);

type Priority = Known & { continues?: Priority[] };

const lineage: Asked = {
  query: `query Lineage($priority: String!) { priorities(where: { id: { eq: $priority } }) { ${below} } }`,
  variables: ({ priority }) => ({ priority }),
  read: ({ priorities }: { priorities: Priority[] }) => ({ priority: treeOf(only(priorities)) }),
};

function treeOf({ continues, ...own }: Priority): object {
  if (!continues) return thing(own);
  const earlier = continues.toSorted((a, b) => compare(a.id, b.id)).map(treeOf);
  return { ...thing(own), continues: { nodes: earlier } };
}

export const things: Record<string, Asked> = {
  'person page': personPage,
  '50 x 10 x 5': nesting,
  'events, 3 connections': events,
  lineage,
};
