import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { keptFounding } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

const listsAndTypes: [string, string][] = [
  ['people', 'Person'],
  ['organisations', 'Organisation'],
  ['events', 'Event'],
  ['allEventSeries', 'EventSeries'],
  ['places', 'Place'],
  ['threats', 'Threat'],
  ['priorities', 'Priority'],
  ['initiatives', 'Initiative'],
  ['instruments', 'Instrument'],
  ['documents', 'Document'],
];
const typeOf = Object.fromEntries(listsAndTypes);
const fieldOf: Record<string, string> = { events: 'DATE', documents: 'PUBLISHED' };

/** A question for a list with all that a list may be asked. */
function question(list: string): string {
  const type = typeOf[list];
  return `query ($filter: ${type}Filter, $orderBy: ${type}Order, $first: Int, $after: String) {
    list: ${list}(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id }
      edges { cursor node { id name } }
    }
  }`;
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string; name: string } }[];
}

/** Reads page after page until there is none, each by one statement, and checks what each says of itself. */
async function walk(list: string, variables: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { data, error, statements } = await ask(question(list), { ...variables, after });
    if (error) throw error;
    expect(statements).toHaveLength(1);
    const { edges, nodes, pageInfo, totalCount } = data.list as Page;
    expect(nodes).toEqual(edges.map(({ node }) => ({ id: node.id })));
    ids.push(...nodes.map(({ id }) => id));
    expect(pageInfo).toEqual({
      hasNextPage: ids.length < totalCount,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return ids;
}

describe.each(listsAndTypes)('the list of %s', (list, type) => {
  it('is read whole by pages, each thing once, up and down', async () => {
    const rows = await graph.read({ name: 'test/all', text: `MATCH (x:${type}) RETURN x.id` });
    const all = rows.map(([id]) => String(id)).toSorted();
    const field = fieldOf[list] ?? 'NAME';
    for (const first of [3, 100]) {
      const up = await walk(list, { first, orderBy: { field, direction: 'ASC' } });
      const down = await walk(list, { first, orderBy: { field, direction: 'DESC' } });
      expect(up.toSorted()).toEqual(all);
      expect(down).toEqual(up.toReversed());
      expect(await walk(list, { first })).toEqual(field === 'NAME' ? up : down);
      expect(await walk(list, { first, orderBy: { field } })).toEqual(field === 'NAME' ? up : down);
    }
  });

  it('is never sorted whole: its order is that of an index', async () => {
    const { statements } = await ask(question(list));
    const operators = await operatorsOf(statements[0]?.text ?? '', statements[0]?.parameters ?? {});
    expect(operators.filter((one) => /^(AllNodesScan|NodeByLabelScan)/.test(one))).toEqual([]);
    expect(operators.filter((one) => /^(NodeIndexScan|NodeIndexSeek)/.test(one))).not.toEqual([]);
  });
});

async function operatorsOf(text: string, parameters: Record<string, unknown>): Promise<string[]> {
  const session = graph.driver.session({ database: graph.database });
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
    return summary.plan ? below(summary.plan) : [];
  } finally {
    await session.close();
  }
}

interface Operator {
  operatorType: string;
  children: Operator[];
}

function below({ operatorType, children }: Operator): string[] {
  return [operatorType, ...children.flatMap(below)];
}
