import type { Check, Field, Pages, Rows } from '../declare/mapping.js';

/** What a place of the statement must bring, once for all who ask for it there. */
export interface Demand {
  /** The field's name, by which its variables are called. */
  name: string;
  field: Field;
  request: number;
  /** For a list or a connection: its rows. */
  rows?: Rows;
  pages?: Pages;
  /** For a connection: whether somebody asks for rows, for their number, and for cursors or a next page. */
  wants: { rows: boolean; total: boolean; cursors: boolean };
  below: Demands;
  /** Where its values lie in the row: set when the statement is written. */
  at: number[];
}

interface SignedDemand {
  demand: Demand;
  sign: string;
}

/** The demands of one row, each once. */
export class Demands {
  readonly #byField = new Map<Field, Map<number, Demand>>();
  #inOrder: SignedDemand[] | undefined;

  /** The demand for this field with these arguments, made if it is new. */
  want(name: string, field: Field, request: number, rows: Pick<Demand, 'rows' | 'pages'> = {}): Demand {
    // What arguments do to a value happens after the row is read: one column serves them all.
    const separate = field.kind === 'list' || field.kind === 'connection' ? request : -1;
    const same = this.#byField.get(field) ?? new Map<number, Demand>();
    this.#byField.set(field, same);
    const known = same.get(separate);
    if (known) return known;
    const wants = { rows: false, total: false, cursors: false };
    const made: Demand = { name, field, request, ...rows, wants, below: new Demands(), at: [] };
    same.set(separate, made);
    return made;
  }

  /**
   * The demands in an order that no alias, no argument and no order of fields in the operation changes. To be asked
   * for when all is known that is wanted.
   */
  inOrder(): Demand[] {
    return this.#signed().map(({ demand }) => demand);
  }

  /** A text that is the same for the same demands, and no other. */
  signature(): string {
    return this.#signed()
      .map(({ sign }) => sign)
      .join();
  }

  #signed(): SignedDemand[] {
    this.#inOrder ??= [...this.#byField.values()]
      .flatMap((same) => [...same.values()])
      .map((demand) => ({ demand, sign: signatureOf(demand) }))
      .sort((a, b) => (a.sign < b.sign ? -1 : a.sign > b.sign ? 1 : 0));
    return this.#inOrder;
  }
}

/** Whether a row of these demands has lists in it. */
export function haveLists(demands: Demands): boolean {
  return demands
    .inOrder()
    .some(({ field: { kind }, below }) => kind === 'list' || kind === 'connection' || haveLists(below));
}

/** All that shapes the text of a demand. */
function signatureOf(demand: Demand): string {
  const { name, field, rows, pages, wants, below } = demand;
  const own = { ...field, rows, pages, wants };
  return `${name} ${JSON.stringify(own)} {${below.signature()}}`;
}

/** The checks of a connection with the columns that answer them: they follow those of rows and total. */
export function checksOf(demand: Demand): readonly Check[] {
  return demand.pages?.checks ?? [];
}
