import type { Asked, Facts } from '../question.type.js';
import { date, only, spelt } from '../shape.js';
import { compare, named, nodes, office, one, thing, type Edges, type Known, type Office } from './shape.js';

// Fifty participations of a topic. Forms that were tried for the hot threat, on one machine at size S (4565 participations
// of the threat), as p50 of the time of an answer:
//   participations, sorted, with conditions on both properties of their index   1.0  (its order serves the page)
//   from the topic by its connection, sorted by edge, conditions on the edge    1.1  (sorts all edges: grows with them)
//   the same without conditions on the order                                    1.3
//   participations, sorted, under a topic given on the edge                     2.4 to 2.9
//   participationsConnection                                                    3.1
//   participations, sorted, without the conditions that the index wants         4.5
//   from the topic by its list, sorted                                          8.2  (fills all before it sorts)
// For the rare threat the second is the best, for the first then reads the index to its end.

const chosen = 'where: { edge: { chosen: { eq: true } } }';
const fields = `id role status
  person { ${named} }
  officeConnection(${chosen}) { edges { node { id title body { ${named} } } } }
  event { ${named} date placeConnection(${chosen}) { edges { node { ${named} } } } }`;

const written = 'OR: [{ bases: { includes: "stated" } }, { bases: { includes: "inferred" } }]';
const basis = 'underConnection(where: { node: { id: { eq: $topic } } }) { edges { properties { basis } } }';

/** Conditions on both properties of the index, though they hold for all: only so does its order serve the page. */
const byOrder = 'order: { gt: "" }, id: { gt: "" }';
const newest = 'limit: 51, sort: [{ order: DESC }, { id: DESC }]';

function fromIndex(parameters: string, where: string, more = basis): string {
  return `query WhoSpoke($topic: String!${parameters}) {
  participations(${newest}, where: { ${where} }) { ${fields} ${more} }
}`;
}

const under = (edge = ''): string =>
  `underConnection: { some: { node: { id: { eq: $topic } }, edge: { ${edge} ${written} } } }`;

/** A few edges are sorted faster than the whole index is read. */
const fromTopic = `query WhoSpoke($topic: String!) {
  topics(where: { id: { eq: $topic } }) {
    participationsConnection(
      first: 50
      sort: [{ edge: { order: DESC } }, { edge: { pid: DESC } }]
      where: { edge: { topic: { eq: $topic }, order: { gt: "" }, pid: { gt: "" }, ${written} } }
    ) { pageInfo { hasNextPage } edges { properties { basis } node { ${fields} } } }
  }
}`;

const onAgenda = fromIndex(
  '',
  `${byOrder}, eventConnection: { some: { node: { agendaConnection: { some: { node: { id: { eq: $topic } } } } } } }`,
  '',
);

const behind = fromIndex(
  ', $order: String!, $pid: String!',
  `order: { lte: $order, gt: "" }, id: { gt: "" }, OR: [{ order: { lt: $order } }, { id: { lt: $pid } }], ${under()}`,
);

const evidence = `${basis} claims { id locator document { id title url earliest } printed { names langs } }`;

interface Taken {
  id: string;
  role: string;
  status: string;
  person: Known[];
  officeConnection: Edges<{ node: Office }>;
  event: (Known & { date: string | null; placeConnection: Edges<{ node: Known }> })[];
}

interface Basis {
  properties: { basis: string };
}

/** A participation of a list, with its bases where they were asked for. */
type Listed = Taken & { underConnection?: Edges<Basis> };

/** A claim behind a participation, where these were asked for. */
interface Claim {
  id: string;
  locator: string | null;
  document: { id: string; title: string; url: string | null; earliest: string | null }[];
  printed: { names: string[]; langs: string[] }[];
}

function nodeOf({ id, role, status, person, officeConnection, event: at }: Taken): object {
  const event = only(at);
  const [held] = nodes(officeConnection);
  return {
    id,
    role: spelt(role),
    status: spelt(status),
    person: one(person),
    position: held ? office(held) : null,
    event: { ...thing(event), date: date(event.date), place: one(nodes(event.placeConnection)) },
  };
}

function page(edges: object[], hasNextPage: boolean): object {
  return { all: { pageInfo: { hasNextPage }, edges } };
}

const strongest = ({ underConnection }: Listed): string =>
  only(underConnection?.edges ?? []).properties.basis;

function fromList<Row extends Listed>(
  { participations }: { participations: Row[] },
  basisOf: (row: Row) => string = strongest,
  more: (row: Row) => object = () => ({}),
): object {
  const edges = participations.slice(0, 50).map((row) => ({
    basis: spelt(basisOf(row)),
    node: { ...nodeOf(row), ...more(row) },
  }));
  return page(edges, participations.length > 50);
}

interface Topic {
  participationsConnection: Edges<Basis & { node: Taken }> & { pageInfo: { hasNextPage: boolean } };
}

function fromConnection({ topics }: { topics: Topic[] }): object {
  const { participationsConnection: found } = only(topics);
  const edges = found.edges.map(({ properties, node }) => ({
    basis: spelt(properties.basis),
    node: nodeOf(node),
  }));
  return page(edges, found.pageInfo.hasNextPage);
}

function evidenceOf({ claims }: { claims: Claim[] }): object {
  const sorted = claims.toSorted((a, b) => compareAll(keyOf(a), keyOf(b)));
  return { evidence: sorted.slice(0, 20).map(pieceOf) };
}

type Key = [number, string, string, string];

/** The oldest documents first, those without a date last. */
function keyOf({ id: claim, document }: Claim): Key {
  const { earliest, id } = only(document);
  return [Number(earliest === null), earliest ?? '', id, claim];
}

function compareAll(a: Key, b: Key): number {
  return a.map((part, index) => compare(part, b[index] ?? '')).find((order) => order !== 0) ?? 0;
}

function pieceOf({ locator, document, printed }: Claim): object {
  const { id, title, url } = only(document);
  const statedAs = printed.flatMap(({ names, langs }) =>
    names.map((value, index) => ({ lang: langs[index], value })),
  );
  return { document: { id, title }, locator, url, statedAs };
}

const hot = (facts: Facts): object => ({ topic: facts.hot });
interface List {
  participations: Listed[];
}

export const whoSpoke: Record<string, Asked> = {
  'threat, hot': {
    query: fromIndex('', `${byOrder}, ${under()}`),
    variables: hot,
    read: (data: List) => fromList(data),
  },
  'threat, rare': { query: fromTopic, variables: ({ rare }) => ({ topic: rare }), read: fromConnection },
  'threat, deep page': {
    query: behind,
    variables: ({ hot: topic, cursor: { order, pid } }) => ({ topic, order, pid }),
    read: (data: List) => fromList(data),
  },
  'threat and country': {
    query: fromIndex(', $country: String!', `${byOrder}, ${under('country: { eq: $country },')}`),
    variables: ({ hot: topic, country }) => ({ topic, country }),
    read: (data: List) => fromList(data),
  },
  agenda: { query: onAgenda, variables: hot, read: (data: List) => fromList(data, () => 'agenda') },
  'evidence of 50': {
    query: fromIndex('', `${byOrder}, ${under()}`, evidence),
    variables: hot,
    read: (data: { participations: (Listed & { claims: Claim[] })[] }) =>
      fromList(data, strongest, evidenceOf),
  },
};
