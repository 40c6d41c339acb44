import type { Report } from '../../src/database/engine/report.js';
import type { Graph } from '../../src/database/graph/graph.js';
import type { EdgeRecord, NodeRecord } from '../../src/keep/snapshot/pages.js';

const batch = 5_000;
/** Kinds whose ids are unique under a label of their own; all others are entities. */
const keyed: Partial<Record<string, string>> = {
  claim: 'Claim',
  name: 'Name',
  participation: 'Participation',
  position: 'Position',
  count: 'Count',
};

/**
 * Writes nodes, then relationships, by one statement for each set of labels and each type, in batches: as fast as
 * statements can. Rows are read as they are needed; only the time of writing counts.
 */
export async function writeRaw(
  graph: Graph,
  { nodes, edges }: { nodes: AsyncIterable<NodeRecord[]>; edges: AsyncIterable<EdgeRecord[]> },
  report: Report,
): Promise<{ rows: number; seconds: number }> {
  const writer = new RawWriter(graph, report);
  await writer.writeAll(nodes, ({ labels }) => labels.join(':'), nodeText);
  await writer.writeAll(edges, ({ type, from, to }) => `${keyOf(from)} ${type} ${keyOf(to)}`, edgeText);
  return { rows: writer.rows, seconds: writer.milliseconds / 1000 };
}

function keyOf(id: string): string {
  return keyed[id.slice(0, id.indexOf(':'))] ?? 'Entity';
}

function nodeText(labels: string): string {
  return `UNWIND $rows AS row CREATE (n:${labels}) SET n = row.properties`;
}

function edgeText(kind: string): string {
  const [from, type, to] = kind.split(' ') as [string, string, string];
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}

class RawWriter {
  rows = 0;
  milliseconds = 0;
  readonly #graph: Graph;
  readonly #report: Report;

  constructor(graph: Graph, report: Report) {
    this.#graph = graph;
    this.#report = report;
  }

  /** @param textOf the statement for the rows of a group */
  async writeAll<Item extends Partial<EdgeRecord>>(
    pages: AsyncIterable<Item[]>,
    groupOf: (one: Item) => string,
    textOf: (group: string) => string,
  ): Promise<void> {
    const waiting = new Map<string, Item[]>();
    for await (const page of pages) {
      for (const one of page) {
        const group = groupOf(one);
        const rows = waiting.get(group) ?? [];
        waiting.set(group, rows);
        if (rows.push(one) === batch) await this.#write(textOf(group), rows.splice(0));
      }
    }
    for (const [group, rows] of waiting) if (rows.length > 0) await this.#write(textOf(group), rows);
  }

  async #write(text: string, all: Partial<EdgeRecord>[]): Promise<void> {
    const rows = all.map(({ from, to, properties }) => ({ from, to, properties }));
    const start = performance.now();
    await this.#graph.write((transaction) => transaction.run({ name: 'bench/raw', text }, { rows }));
    this.milliseconds += performance.now() - start;
    this.rows += rows.length;
    this.#report(`Writing by bare UNWIND: ${this.rows} rows`, true);
  }
}
