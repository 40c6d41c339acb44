import type { Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { derivedId } from '../claims/claim.js';
import type { Derived, DerivedRelationship, Properties } from './derived.type.js';

/** Ends of a relationship that was derived, or that has lost its last claim. */
export type Ends = Pick<DerivedRelationship, 'id' | 'type' | 'from' | 'to'>;

type NodeKind = 'names' | 'participations' | 'positions' | 'counts';

/** Nodes in the order in which they are written. */
const nodeKinds: NodeKind[] = ['names', 'participations', 'positions', 'counts'];

/** The id of what the claims of a key supported. */
export function goneIdOf(key: string): string {
  const [kind, type] = JSON.parse(key) as [string, string];
  if (kind === 'mention') return derivedId('mentions', key);
  return derivedId(kind === 'relation' ? type.toLowerCase().replaceAll('_', '-') : kind, key);
}

/** Collects what an import derives, and writes it with one statement for each type, however many rows there are. */
export class Rows {
  readonly properties = new Map<string, Properties>();
  readonly nodes: Record<NodeKind, Derived[]> = { names: [], participations: [], positions: [], counts: [] };
  readonly goneNodes: string[] = [];
  readonly relationships: DerivedRelationship[] = [];
  readonly goneRelationships: Ends[] = [];
  /** Those whose offices were derived again, or lost. */
  readonly holders = new Set<string>();

  /** Properties of an entity, added to those it has collected. */
  property({ id, properties }: { id: string; properties: Properties }): void {
    this.properties.set(id, { ...this.properties.get(id), ...properties });
  }

  /** A derived node. */
  add(kind: NodeKind, node: Derived): void {
    this.nodes[kind].push({ ...node, properties: { id: node.id, ...node.properties } });
  }

  /** A derived node that is no more. */
  deleteNode(id: string): void {
    this.goneNodes.push(id);
  }

  relationship(relationship: DerivedRelationship): void {
    this.relationships.push(relationship);
  }

  /** A relationship that is no more. */
  without(ends: Ends): void {
    this.goneRelationships.push(ends);
  }

  /** Relationships of these types, written or lost. */
  ends(...types: string[]): Ends[] {
    return [...this.relationships, ...this.goneRelationships].filter(({ type }) => types.includes(type));
  }

  async write(transaction: Transaction): Promise<void> {
    const run = async (name: string, rows: unknown[]): Promise<void> => {
      if (rows.length > 0) await transaction.run(statement(`import/${name}`), { rows });
    };
    if (this.goneNodes.length > 0)
      await transaction.run(statement('import/delete-nodes'), { ids: this.goneNodes });
    const properties = [...this.properties].map(([id, changed]) => ({ id, properties: changed }));
    await run('set-properties', properties);
    for (const kind of nodeKinds) await run(kind, this.nodes[kind]);
    await run('on-behalf-of', this.nodes.participations);
    for (const [type, rows] of this.#relationshipRows()) await run(`relations/${fileOf(type)}`, rows);
  }

  #relationshipRows(): Map<string, unknown[]> {
    const byType = new Map<string, unknown[]>();
    const add = (type: string, row: unknown): void => {
      const rows = byType.get(type) ?? [];
      rows.push(row);
      byType.set(type, rows);
    };
    for (const { id, type } of this.goneRelationships) add(type, { id, from: null, to: null });
    for (const { id, type, from, to, properties, claims } of this.relationships) {
      add(type, { id, from, to, properties: { id, ...properties, claims } });
    }
    return byType;
  }
}

function fileOf(type: string): string {
  return type.toLowerCase().replaceAll('_', '-');
}
