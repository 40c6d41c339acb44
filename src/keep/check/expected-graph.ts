import { edgeId } from '../snapshot/columns.js';
import type { EdgeRecord, NodeRecord } from '../snapshot/pages.js';

type Properties = Record<string, unknown>;

/** A graph under way in memory: nodes by id, relationships by type and id, and from either end. */
export class ExpectedGraph {
  readonly nodes = new Map<string, NodeRecord>();
  readonly edges = new Map<string, EdgeRecord>();
  readonly #leaving = new Map<string, EdgeRecord[]>();
  readonly #arriving = new Map<string, EdgeRecord[]>();

  /** Adds a node. Absent values are left out, as the database does. */
  addNode(id: string, labels: string[], properties: Properties): void {
    this.nodes.set(id, { id, labels: labels.toSorted(), properties: { id, ...present(properties) } });
  }

  /** Gives a node properties besides those that it has; absent values take them away. */
  set(id: string, properties: Properties): void {
    const node = this.nodes.get(id);
    if (node) node.properties = present({ ...node.properties, ...properties });
  }

  /** Adds a relationship. */
  addEdge(from: string, type: string, to: string, properties: Properties = {}): void {
    const edge = { from, type, to, properties: present(properties) };
    this.edges.set(edgeId(edge), edge);
    append(this.#leaving, from, edge);
    append(this.#arriving, to, edge);
  }

  /** Ids of the nodes with a label. */
  withLabel(label: string): string[] {
    return [...this.nodes.values()].filter(({ labels }) => labels.includes(label)).map(({ id }) => id);
  }

  hasLabel(id: string, label: string): boolean {
    return this.nodes.get(id)?.labels.includes(label) ?? false;
  }

  /** A property of a node; null where it has none. */
  get(id: string, property: string): unknown {
    return this.nodes.get(id)?.properties[property] ?? null;
  }

  /** Relationships of these types that leave a node. */
  leaving(id: string, ...types: string[]): EdgeRecord[] {
    return (this.#leaving.get(id) ?? []).filter(({ type }) => types.includes(type));
  }

  /** Relationships of this type that reach a node. */
  arriving(id: string, type: string): EdgeRecord[] {
    return (this.#arriving.get(id) ?? []).filter((edge) => edge.type === type);
  }

  /** The node itself and all that relationships of a type lead to, nearest first, those equally near by id. */
  reach(id: string, type: string): string[] {
    const found = new Set<string>();
    for (let step = [id]; step.length > 0; ) {
      for (const each of step) found.add(each);
      const next = step.flatMap((each) => this.leaving(each, type).map(({ to }) => to));
      step = [...new Set(next)].filter((each) => !found.has(each)).sort();
    }
    return [...found];
  }
}

function append(edges: Map<string, EdgeRecord[]>, id: string, edge: EdgeRecord): void {
  const there = edges.get(id);
  if (there) there.push(edge);
  else edges.set(id, [edge]);
}

function present(properties: Properties): Properties {
  const values = Object.entries(properties);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
}
