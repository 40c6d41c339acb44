import type { Question } from './question.type.js';
import { date, name, named, only, spelt, thing, type Named } from './shape.js';

// Pages of one thing, and lists with lists in them.

type OfficeRow = [title: string | null, ...body: Named];
type TopicRow = [basis: string, ...topic: Named];
type TakenRow = [
  id: string,
  role: string,
  status: string,
  ...event: Named,
  date: string | null,
  topics: TopicRow[],
];
export type PersonRow = [...person: Named, offices: OfficeRow[], participations: TakenRow[]];

const personPage: Question = {
  name: 'person page',
  graphql: `query PersonPage($person: ID!) {
  person(id: $person) {
    id name
    positions { title organisation { id name } }
    participations(first: 20) {
      pageInfo { hasNextPage }
      nodes { id role status event { id name date { edtf } } topics { basis topic { id name } } }
    }
  }
}`,
  variables: ({ person }) => ({ person }),
  floor: async (run, variables) => personOf(await run<PersonRow>(personText, variables)),
};

const personText = `MATCH (x:Entity {id: $person})
RETURN ${named('x')}, COLLECT {
  MATCH (x)<-[:HELD_BY]-(o:Position) OPTIONAL MATCH (o)-[:IN]->(b)
  RETURN [o.title, ${named('b')}] ORDER BY coalesce(o.from, o.asOf[-1], o.to, '') DESC, o.id
}, COLLECT {
  MATCH (x)<-[:BY]-(p:Participation)
  WITH p ORDER BY p.order DESC, p.id DESC LIMIT 21
  OPTIONAL MATCH (p)-[:AT]->(e:Event)
  RETURN [p.id, p.role, p.status, ${named('e')}, e.date, COLLECT {
    MATCH (p)-[a:ABOUT]->(t) WHERE a.basis IN ['stated', 'inferred', 'editorial']
    RETURN [a.basis, ${named('t')}]
    ORDER BY CASE a.basis WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END, t.id
  }] ORDER BY p.order DESC, p.id DESC
}`;

/** The page of a person, from its one row. */
export function personOf(rows: PersonRow[]): object {
  const [id, langs, names, offices, parts] = only(rows);
  return {
    person: { ...thing(id, langs, names), positions: offices.map(officeOf), participations: pageOf(parts) },
  };
}

function officeOf([title, ...body]: OfficeRow): object {
  return { title, organisation: thing(...body) };
}

function pageOf(parts: TakenRow[]): object {
  const nodes = parts.slice(0, 20).map(([id, role, status, event, langs, names, told, topics]) => ({
    id,
    role: spelt(role),
    status: spelt(status),
    event: { ...thing(event, langs, names), date: date(told) },
    topics: topics.map(([basis, ...topic]) => ({ basis: spelt(basis), topic: thing(...topic) })),
  }));
  return { pageInfo: { hasNextPage: parts.length > 20 }, nodes };
}

const newest = 'MATCH (e:Event) WHERE e.order IS NOT NULL WITH e ORDER BY e.order DESC LIMIT 50';

type OtherRow = [id: string, role: string, event: string | null];
type PartRow = [id: string, role: string, ...person: Named, others: OtherRow[]];
export type NestedRow = [id: string, langs: string[], names: string[], participations: PartRow[]];

const nesting: Question = {
  name: '50 x 10 x 5',
  graphql: `query Nesting {
  events(first: 50) {
    nodes {
      id name
      participations(first: 10) {
        nodes { id role person { id name participations(first: 5) { nodes { id role event { id } } } } }
      }
    }
  }
}`,
  variables: () => ({}),
  floor: async (run) => ({ events: { nodes: (await run<NestedRow>(nestingText, {})).map(nestedOf) } }),
};

const nestingText = `${newest}
RETURN ${named('e')}, COLLECT {
  MATCH (e)<-[:AT]-(p:Participation) WITH p ORDER BY p.order DESC, p.id DESC LIMIT 10
  OPTIONAL MATCH (p)-[:BY]->(w:Person)
  RETURN [p.id, p.role, ${named('w')}, COLLECT {
    MATCH (w)<-[:BY]-(q:Participation) WITH q ORDER BY q.order DESC, q.id DESC LIMIT 5
    OPTIONAL MATCH (q)-[:AT]->(f:Event)
    RETURN [q.id, q.role, f.id] ORDER BY q.order DESC, q.id DESC
  }] ORDER BY p.order DESC, p.id DESC
} ORDER BY e.order DESC`;

/** An event with those who took part, and what else they took part in. */
export function nestedOf([id, langs, names, parts]: NestedRow): object {
  return { id, name: name(id, langs, names), participations: { nodes: parts.map(partOf) } };
}

function partOf([id, role, who, langs, names, others]: PartRow): object {
  const nodes = others.map(([other, otherRole, event]) => ({
    id: other,
    role: spelt(otherRole),
    event: { id: event },
  }));
  const person = who === null ? null : { ...thing(who, langs, names), participations: { nodes } };
  return { id, role: spelt(role), person };
}

type MetRow = [id: string, role: string, ...person: Named];
export type EventRow = [
  ...event: Named,
  date: string | null,
  ...place: Named,
  participations: MetRow[],
  discussed: Named[],
  documents: [id: string, title: string][],
];

const events: Question = {
  name: 'events, 3 connections',
  graphql: `query Events {
  events(first: 50) {
    nodes {
      id name date { edtf } place { id name }
      participations(first: 3) { nodes { id role person { id name } } }
      discussed(first: 3) { nodes { id name } }
      sources(first: 3) { nodes { document { id title } } }
    }
  }
}`,
  variables: () => ({}),
  floor: async (run) => ({ events: { nodes: (await run<EventRow>(eventsText, {})).map(eventOf) } }),
};

const eventsText = `${newest}
OPTIONAL MATCH (e)-[:HELD_IN {chosen: true}]->(l:Place)
RETURN ${named('e')}, e.date, ${named('l')}, COLLECT {
  MATCH (e)<-[:AT]-(p:Participation) WITH p ORDER BY p.order DESC, p.id DESC LIMIT 3
  OPTIONAL MATCH (p)-[:BY]->(w:Person)
  RETURN [p.id, p.role, ${named('w')}] ORDER BY p.order DESC, p.id DESC
}, COLLECT {
  MATCH (e)-[r:DISCUSSED]->(t)
  RETURN [${named('t')}] ORDER BY coalesce(r.rank, 1000000), t.id LIMIT 3
}, COLLECT {
  MATCH (e)<-[:MENTIONS]-(d:Document) RETURN [d.id, d.title] ORDER BY d.order DESC LIMIT 3
} ORDER BY e.order DESC`;

/** An event with its three connections. */
export function eventOf(row: EventRow): object {
  const [id, langs, names, told, place, placeLangs, placeNames, parts, topics, documents] = row;
  const sources = documents.map(([document, title]) => ({ document: { id: document, title } }));
  return {
    ...thing(id, langs, names),
    date: date(told),
    place: thing(place, placeLangs, placeNames),
    participations: {
      nodes: parts.map(([part, role, ...who]) => ({ id: part, role: spelt(role), person: thing(...who) })),
    },
    discussed: { nodes: topics.map((topic) => thing(...topic)) },
    sources: { nodes: sources },
  };
}

/** How many times a priority is followed back: as many lists in lists as the project answers. */
export const steps = 5;

const labelled = 'id name';
const below = Array.from({ length: steps }).reduce<string>(
  (further) => `${labelled} continues(first: 3) { nodes { ... on Priority { ${further} } } }`,
  labelled,
);

export type LineageRow = [level: number, parent: string | null, id: string, langs: string[], names: string[]];

/** A priority with those that it carries on; at the last step they are not asked for. */
interface Tree {
  id: string;
  name: string;
  continues?: { nodes: Tree[] };
}

const lineage: Question = {
  name: 'lineage',
  graphql: `query Lineage($priority: ID!) {
  priority(id: $priority) { ${below} }
}`,
  variables: ({ priority }) => ({ priority }),
  floor: async (run, variables) => ({ priority: treeOf(await run<LineageRow>(lineageText, variables)) }),
};

const lineageText = `MATCH way = (:Entity {id: $priority})-[:CONTINUES*0..${steps}]->(x:Priority)
RETURN length(way), [node IN nodes(way) | node.id][-2], ${named('x')} ORDER BY length(way), x.id`;

/** Priorities below those that they carry on. */
export function treeOf(rows: LineageRow[]): Tree | undefined {
  const byLevel = Array.from({ length: steps + 1 }, () => new Map<string, Tree>());
  for (const [level, parent, id, langs, names] of rows) {
    const node: Tree = {
      id,
      name: name(id, langs, names),
      ...(level < steps && { continues: { nodes: [] } }),
    };
    byLevel[level]?.set(id, node);
    if (parent !== null) byLevel[level - 1]?.get(parent)?.continues?.nodes.push(node);
  }
  return [...(byLevel[0]?.values() ?? [])][0];
}

export const things: Question[] = [personPage, nesting, events, lineage];
