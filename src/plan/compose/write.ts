import { checksOf, haveLists, type Demand, type Demands } from './demand.js';
import { indent, place, type Scope } from '../declare/fragment.js';
import type { Field, Fragment, Pages, Rows } from '../declare/mapping.js';

/** What one row of the statement is made of: joins that each add a node to it, and columns. */
class Block {
  readonly joins: string[] = [];
  readonly columns: string[] = [];

  /** The index of a column, added if it is new. */
  column(text: string): number {
    const known = this.columns.indexOf(text);
    return known >= 0 ? known : this.columns.push(text) - 1;
  }

  /** Joins, then the row as one list. */
  text(order = ''): string {
    const row = `RETURN [${this.columns.map((column) => `\n  ${indent(column)}`).join(',')}\n]`;
    return [...this.joins, order === '' ? row : `${row} ORDER BY ${order}`].join('\n');
  }
}

/** A statement, and the column of its answer whose rows come as records of their own, if one does. */
export interface Written {
  text: string;
  spread: number | undefined;
}

/**
 * Composes the demands of a root field into one statement, and tells each demand where its values lie. Parameters are
 * still called `$name#request`.
 *
 * The answer is one record. Only a page whose rows have lists in them comes row by row, after a record with the other
 * columns: the driver takes a record that fills several chunks of its protocol apart at many times the cost.
 */
export function writeStatement(demands: Demands): Written {
  const block = new Block();
  new Writer().write(block, demands, {});
  const [root, ...others] = demands.inOrder();
  const isLarge = root?.field.kind === 'connection' && root.wants.rows && haveLists(root.below);
  if (!isLarge || others.length > 0) return { text: `${block.text()} AS answer`, spread: undefined };
  return { text: spreadText(block.columns, root.at[0] ?? 0), spread: root.at[0] ?? 0 };
}

function spreadText(columns: readonly string[], spread: number): string {
  const named = columns.map((column, index) => `\n  ${indent(column)} AS part${index}`);
  const first = columns.map((_, index) => (index === spread ? 'null' : `part${index}`));
  return `WITH${named.join(',')}
UNWIND [null] + part${spread} AS row
RETURN CASE WHEN row IS NULL THEN [${first.join(', ')}] ELSE row END AS answer`;
}

class Writer {
  /** How many variables bear each name. */
  readonly #variables = new Map<string, number>();

  write(block: Block, demands: Demands, scope: Scope): void {
    for (const demand of demands.inOrder()) demand.at = this.#columns(block, demand, scope);
  }

  #columns(block: Block, demand: Demand, scope: Scope): number[] {
    const { field } = demand;
    switch (field.kind) {
      case 'value':
        return field.columns.map((column) => block.column(this.#place(column, demand, scope).text));
      case 'one':
        return this.#join(block, demand, field, scope);
      case 'inside':
        this.write(
          block,
          demand.below,
          field.letter === undefined ? scope : { x: scope[field.letter] ?? '' },
        );
        return [];
      case 'list':
        return [block.column(this.#list(demand, scope))];
      case 'connection':
        return this.#connection(block, demand, scope);
    }
  }

  #place(fragment: Fragment, demand: Demand, scope: Scope): { text: string; scope: Scope } {
    return place(fragment, scope, demand.name, demand.request, (name) => this.#fresh(name));
  }

  #fresh(name: string): string {
    const number = (this.#variables.get(name) ?? 0) + 1;
    this.#variables.set(name, number);
    return `${name}${number}`;
  }

  /** Optional always: what the graph lacks must never hide the row that lacks it. */
  #join(block: Block, demand: Demand, { pattern }: Extract<Field, { kind: 'one' }>, scope: Scope): number[] {
    const placed = this.#place(pattern, demand, scope);
    block.joins.push(`OPTIONAL MATCH ${placed.text}`);
    this.write(block, demand.below, { x: placed.scope['y'] ?? '' });
    return [];
  }

  #list(demand: Demand, scope: Scope): string {
    const rows = demand.rows as Rows;
    const { text, scope: found } = this.#place(rows.match, demand, scope);
    const order = this.#all(rows.order, demand, found);
    const kept = rows.letters.map((letter) => found[letter]).join(', ');
    const limit =
      rows.limit === undefined ? [] : [`WITH ${kept} ORDER BY ${order} LIMIT ${limitOf(rows, demand)}`];
    const block = new Block();
    // Nodes know nothing of how they were reached: their fragments start from `x` alone.
    const known = rows.letters.includes('y') ? { x: found['y'] ?? '' } : only(rows.letters, found);
    this.write(block, demand.below, known);
    return collect([text, ...limit, block.text(order)]);
  }

  /** What the edges of a page know: the letters of their row, and its expressions. */
  #edgeScope({ letters, expressions = {} }: Pages, demand: Demand, found: Scope): Scope {
    const kept = only(letters, found);
    const known = { ...kept, x: found['x'] ?? '' };
    const placed = Object.entries(expressions).map(
      ([letter, text]) => [letter, this.#place(text, demand, known).text] as const,
    );
    return { ...kept, ...Object.fromEntries(placed) };
  }

  #all(fragments: readonly Fragment[], demand: Demand, scope: Scope): string {
    return fragments.map((fragment) => this.#place(fragment, demand, scope).text).join(', ');
  }

  #connection(block: Block, demand: Demand, scope: Scope): number[] {
    const checks = checksOf(demand).map(({ column }) =>
      block.column(this.#place(column, demand, scope).text),
    );
    const page = demand.wants.rows ? block.column(this.#page(demand, scope)) : -1;
    const total = demand.wants.total ? block.column(this.#total(demand, scope)) : -1;
    return [page, total, ...checks];
  }

  #page(demand: Demand, outer: Scope): string {
    const pages = demand.pages as Pages;
    const { text, scope } = this.#place(pages.page, demand, outer);
    const placed = (fragments: readonly Fragment[]): string[] =>
      fragments.map((fragment) => this.#place(fragment, demand, scope).text);
    const keys = placed(pages.keys);
    const by = (columns: string[]): string => columns.map((key) => `${key} ${pages.direction}`).join(', ');
    const order = by(keys);
    const kept = pages.letters.map((letter) => scope[letter]).join(', ');
    // Whether there is a next page is seen by one row more, which thousands of nested pages better do without.
    const limit = `LIMIT $${demand.wants.cursors ? 'limit' : 'page'}#${demand.request}`;
    const first = `ORDER BY ${pages.found ? by(placed(pages.found)) : order} ${limit}`;
    const rows = `WITH ${pages.distinct ? 'DISTINCT ' : ''}${kept} ${first}`;
    const block = new Block();
    // In front, where the cursor of the row is read from.
    if (demand.wants.cursors) block.columns.push(...keys);
    this.write(block, demand.below, this.#edgeScope(pages, demand, scope));
    return collect([text, rows, block.text(order)]);
  }

  #total(demand: Demand, outer: Scope): string {
    const { all, distinct, total } = demand.pages as Pages;
    if (total !== undefined) return this.#place(total, demand, outer).text;
    const { text, scope } = this.#place(all, demand, outer);
    return `COUNT {\n  ${indent(`${text}\nRETURN ${distinct ? 'DISTINCT ' : ''}${scope['y']}`)}\n}`;
  }
}

function only(letters: readonly string[], scope: Scope): Scope {
  return Object.fromEntries(letters.map((letter) => [letter, scope[letter] ?? '']));
}

function limitOf({ limit }: Rows, { request }: Demand): string {
  return typeof limit === 'number' ? String(limit) : `$${limit}#${request}`;
}

function collect(lines: string[]): string {
  return `COLLECT {\n  ${indent(lines.join('\n'))}\n}`;
}
