import type { Question, Run } from './question.type.js';
import { date, name, named, spelt, thing, type Named } from './shape.js';

// Who spoke where on what, in which capacity? Fifty participations of a topic, by the index of the topic.

const fields = `
  id role status
  person { id name }
  position { title organisation { id name } }
  event { id name date { edtf } place { id name } }`;

const evidence = 'evidence { document { id title } locator url statedAs { lang value } }';

function graphql(filter: string, more = ''): string {
  return `query WhoSpoke($threat: ID!, $place: ID!, $after: String) {
  all: participations(filter: { ${filter} }, first: 50, after: $after) {
    pageInfo { hasNextPage }
    edges { basis node { ${fields} ${more} } }
  }
}`.replace(filter.includes('$place') ? '' : ', $place: ID!', '');
}

const joins = `
OPTIONAL MATCH (p)-[:BY]->(who:Person)
OPTIONAL MATCH (p)-[:IN_OFFICE {chosen: true}]->(office:Position)
OPTIONAL MATCH (office)-[:IN]->(body)
MATCH (p)-[:AT]->(e:Event)
OPTIONAL MATCH (e)-[:HELD_IN {chosen: true}]->(place:Place)`;

const columns = `p.id, p.role, p.status, basis, ${named('who')}, office.id, office.title, ${named('body')},
  ${named('e')}, e.date, ${named('place')}`;

const evidenceColumn = `COLLECT {
  MATCH (p)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(d:Document)
  WITH c, d ORDER BY d.earliest IS NULL, d.earliest, d.id, c.id LIMIT 20
  RETURN [d.id, d.title, c.locator, d.url, COLLECT {
    MATCH (c)-[:CONCERNS]->(m:Entity)<-[r:MENTIONS]-(d)
    RETURN [r.names, r.langs] ORDER BY m.id
  }]
}`;

function byTopic(condition: string, columnsOfIndex: string[]): string {
  return `MATCH (p:Participation)-[u:UNDER]->()
WHERE ${condition} AND u.order IS NOT NULL AND u.pid IS NOT NULL AND any(one IN u.bases WHERE one IN ['stated', 'inferred'])
WITH p, u.basis AS basis, u.order AS order ORDER BY ${columnsOfIndex.map((one) => `u.${one} DESC`).join(', ')} LIMIT 51`;
}

const byAgenda = `MATCH (e:Event)-[a:ON_AGENDA]->() WHERE a.topic = $threat AND a.order IS NOT NULL
MATCH (e)<-[:AT]-(p:Participation)
WITH p, 'agenda' AS basis, a.order AS order ORDER BY a.topic DESC, a.order DESC, p.id DESC LIMIT 51`;

function statement(start: string, more: string[] = []): string {
  return `${start}${joins}\nRETURN ${[columns, ...more].join(', ')} ORDER BY order DESC, p.id DESC`;
}

type Printed = [names: string[], langs: string[]];
type EvidenceRow = [
  document: string,
  title: string,
  locator: string | null,
  url: string | null,
  printed: Printed[],
];
/** A participation of the list. */
export type ListedRow = [
  id: string,
  role: string,
  status: string,
  basis: string,
  ...person: Named,
  office: string | null,
  title: string | null,
  ...body: Named,
  event: string,
  eventLangs: string[],
  eventNames: string[],
  date: string | null,
  ...place: Named,
];
/** The same, with its evidence. */
export type EvidencedRow = [...listed: ListedRow, evidence: EvidenceRow[]];

/** Fifty rows, and whether there is another. */
export function answer<Row extends ListedRow | EvidencedRow>(
  rows: Row[],
  read: (row: Row) => object = () => ({}),
): object {
  const page = rows.slice(0, 50);
  return {
    all: {
      pageInfo: { hasNextPage: rows.length > 50 },
      edges: page.map((row) => ({ basis: spelt(row[3]), node: { ...nodeOf(row), ...read(row) } })),
    },
  };
}

function nodeOf(row: ListedRow | EvidencedRow): object {
  const [id, role, status, , , , , office, title] = row;
  return {
    id,
    role: spelt(role),
    status: spelt(status),
    person: thing(row[4], row[5], row[6]),
    position: office === null ? null : { title, organisation: thing(row[9], row[10], row[11]) },
    event: {
      id: row[12],
      name: name(row[12], row[13], row[14]),
      date: date(row[15]),
      place: thing(row[16], row[17], row[18]),
    },
  };
}

/** The pieces of evidence of a row. */
export function evidenceOf(row: EvidencedRow): object {
  return {
    evidence: row[19].map(([id, title, locator, url, printed]) => ({
      document: { id, title },
      locator,
      url,
      statedAs: printed.flatMap(([names, langs]) =>
        names.map((value, index) => ({ lang: langs[index], value })),
      ),
    })),
  };
}

const topic = 'u.topic = $threat';
const byPage = statement(byTopic(topic, ['topic', 'order', 'pid']));
const byCountry = statement(byTopic(`${topic} AND u.country = $place`, ['topic', 'country', 'order', 'pid']));
const behind = statement(
  byTopic(`${topic} AND u.order <= $order AND (u.order < $order OR u.pid < $pid)`, ['topic', 'order', 'pid']),
);
const byAgendaPage = statement(byAgenda);
const withEvidence = statement(byTopic(topic, ['topic', 'order', 'pid']), [evidenceColumn]);

const onThreat = graphql('threat: [$threat]');

const list =
  (text: string) =>
  async (run: Run, variables: object): Promise<object> =>
    answer(await run<ListedRow>(text, variables));

export const whoSpoke: Question[] = [
  {
    name: 'threat, hot',
    graphql: onThreat,
    variables: ({ hot }) => ({ threat: hot }),
    floor: list(byPage),
  },
  {
    name: 'threat, rare',
    graphql: onThreat,
    variables: ({ rare }) => ({ threat: rare }),
    floor: list(byPage),
  },
  {
    name: 'threat, deep page',
    graphql: onThreat,
    variables: ({ hot, cursor }) => ({ threat: hot, after: cursor.text }),
    floorVariables: ({ hot, cursor }) => ({ threat: hot, order: cursor.order, pid: cursor.pid }),
    floor: list(behind),
  },
  {
    name: 'threat and country',
    graphql: graphql('threat: [$threat], place: [$place]'),
    variables: ({ hot, country }) => ({ threat: hot, place: country }),
    floor: list(byCountry),
  },
  {
    name: 'agenda',
    graphql: graphql('threat: [$threat], basis: [AGENDA]'),
    variables: ({ hot }) => ({ threat: hot }),
    floor: list(byAgendaPage),
  },
  {
    name: 'evidence of 50',
    graphql: graphql('threat: [$threat]', evidence),
    variables: ({ hot }) => ({ threat: hot }),
    floor: async (run, variables) => answer(await run<EvidencedRow>(withEvidence, variables), evidenceOf),
  },
];
