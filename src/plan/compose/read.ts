import type { Demand, Demands } from './demand.js';
import { argumentsOf, asItIs, value, type Field } from '../declare/mapping.js';
import { readConnection } from './read-connection.js';
import { readObject, type Read, type Row } from './read-object.js';
import { typeOfId } from '../declare/registry.js';
import type { Planned, Selection } from './selection.js';

/** Gives each list and connection its rows, by the shape of its arguments. */
export type Shaped = (selected: Planned) => Pick<Demand, 'rows' | 'pages'>;

const identity = value('x.id');

/**
 * Walks what is selected once: puts what each field needs among the demands of its row, and makes the function that
 * later reads the field out of such rows.
 */
export class Reader {
  readonly #shaped: Shaped;
  /** Whether the arguments with this index cannot be. */
  readonly #isRefused: (request: number) => boolean;
  /** What was made already: several types that select the same from the same rows share it. */
  readonly #nodes = new WeakMap<Demands, Map<Selection, Read>>();

  constructor(shaped: Shaped, isRefused: (request: number) => boolean) {
    this.#shaped = shaped;
    this.#isRefused = isRefused;
  }

  /** A field of a row with these demands. */
  field(selected: Planned, demands: Demands): Read {
    const { field, request } = selected;
    if (this.#isRefused(request)) return (_row, { refusals }) => refusals.tell(request);
    const demand = this.#want(selected, demands);
    switch (field.kind) {
      case 'value':
        return readValue(field, request, demand);
      case 'one':
        return this.node(selected.below, demand.below, true);
      case 'inside':
        return this.node(selected.below, demand.below, false);
      case 'list':
        return this.#list(this.#rows(selected, demand), field.single);
      case 'connection':
        return readConnection(selected, demand, this);
    }
  }

  /**
   * The object that a row is, or null where `nullable` and nothing was found. If several types may stand there, the
   * id tells which does.
   */
  node(selection: Selection = new Map(), demands: Demands, nullable: boolean): Read {
    const made = this.#nodes.get(demands) ?? new Map<Selection, Read>();
    this.#nodes.set(demands, made);
    const read = made.get(selection) ?? this.#node(selection, demands, nullable);
    made.set(selection, read);
    return read;
  }

  #node(selection: Selection, demands: Demands, nullable: boolean): Read {
    const [only] = selection.size === 1 ? selection.keys() : [];
    const id = nullable || only === undefined ? demands.want('id', identity, -1) : undefined;
    const objects = new Map(
      [...selection].map(([name, fields]) => [
        name,
        readObject(name, fields, (each) => this.field(each, demands)),
      ]),
    );
    return (row, request) => {
      const found = id ? row[id.at[0] ?? -1] : undefined;
      if (found === null) return null;
      return objects.get(only ?? typeOfId(String(found)) ?? '')?.(row, request) ?? null;
    };
  }

  /** The rows of a list as such: their demand, and what reads the item out of each. */
  rows(selected: Planned, demands: Demands): { demand: Demand; item: Read } {
    return this.#rows(selected, this.#want(selected, demands));
  }

  #want(selected: Planned, demands: Demands): Demand {
    const { name, field, request } = selected;
    return demands.want(name, field, request, this.#shaped(selected));
  }

  #rows({ below }: Planned, demand: Demand): { demand: Demand; item: Read } {
    const isNode = demand.rows?.letters.includes('y') ?? false;
    return { demand, item: this.node(below, demand.below, isNode) };
  }

  #list({ demand, item }: { demand: Demand; item: Read }, single: boolean): Read {
    return (row, request) => {
      const rows = row[demand.at[0] ?? -1] as Row[];
      if (!single) return rows.map((each) => item(each, request));
      return rows[0] ? item(rows[0], request) : null;
    };
  }
}

function readValue({ make }: Extract<Field, { kind: 'value' }>, index: number, demand: Demand): Read {
  if (make === asItIs) return (row) => row[demand.at[0] ?? -1];
  return (row, request) => {
    const values = demand.at.map((column) => row[column]);
    return make(values, argumentsOf(request, index));
  };
}
