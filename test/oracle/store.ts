import type { Identity } from '../../src/dossier/vocabulary/identity.js';
import type { Vocabulary } from '../../src/dossier/vocabulary/vocabulary.js';
import type { Graph, Row } from '../../src/database/graph/graph.js';
import { testFoundation } from '../setup/graph.js';

/** A thing of the graph: its properties, and the name of its type. */
export type Thing = Record<string, unknown> & { typeName: string; id: string };

const types = [
  'Person',
  'Organisation',
  'Event',
  'EventSeries',
  'Place',
  'Threat',
  'Priority',
  'Initiative',
  'Instrument',
  'Document',
  'Participation',
  'Position',
  'Count',
];

/**
 * A graph that nobody changes, read by little statements. What was read once is kept, so the oracle may ask for each
 * thing alone, as often as it likes.
 */
export class Store {
  readonly #graph: Graph;
  readonly #read = new Map<string, Promise<Row[]>>();
  readonly vocabulary: Vocabulary;
  readonly identity: Identity;

  private constructor(graph: Graph, vocabulary: Vocabulary, identity: Identity) {
    this.#graph = graph;
    this.vocabulary = vocabulary;
    this.identity = identity;
  }

  /** A store of a graph that rests on the project's own vocabulary. */
  static async open(graph: Graph): Promise<Store> {
    const { vocabulary, identity } = await testFoundation();
    return new Store(graph, vocabulary, identity);
  }

  /** The rows of a statement, by column name. */
  rows(text: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    const key = JSON.stringify([text, parameters]);
    const known = this.#read.get(key);
    if (known) return known;
    const read = this.#graph.rows({ name: 'test/oracle', text }, parameters);
    this.#read.set(key, read);
    return read;
  }

  /** The ids in the column `id` of a statement. */
  async ids(text: string, parameters: Record<string, unknown> = {}): Promise<string[]> {
    return (await this.rows(text, parameters)).map(({ id }) => String(id));
  }

  /** Whatever has this id, or null. */
  async thing(id: string): Promise<Thing | null> {
    for (const label of ['Entity', 'Participation', 'Position', 'Count']) {
      const [row] = await this.rows(
        `MATCH (x:${label} {id: $id}) RETURN labels(x) AS labels, properties(x) AS properties`,
        { id },
      );
      if (row) return thingOf(row);
    }
    return null;
  }

  /** All things with these ids; each must be there. */
  async things(ids: readonly string[]): Promise<Thing[]> {
    const found = await Promise.all(ids.map((id) => this.thing(id)));
    return found.map((thing, index) => {
      if (thing) return thing;
      throw new Error(`Nothing has the id ${ids[index]}.`);
    });
  }

  /** All things of a type. */
  async all(type: string): Promise<Thing[]> {
    const rows = await this.rows(
      `MATCH (x:${type}) RETURN labels(x) AS labels, properties(x) AS properties ORDER BY x.id`,
    );
    return rows.map(thingOf);
  }
}

function thingOf({ labels, properties }: Row): Thing {
  const type = types.find((name) => (labels as string[]).includes(name));
  return { ...(properties as Record<string, unknown>), typeName: type } as Thing;
}
