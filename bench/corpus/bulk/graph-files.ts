import { join } from 'node:path';
import { canonical } from '../../../src/base/canonical.js';
import type { Claim } from '../../../src/dossier/claims/claim.js';
import type { EdgeRecord, NodeRecord } from '../../../src/keep/snapshot/pages.js';
import { bookkeepingColumns, edgeColumns, headOf, isList, isOptional, nodeColumns } from './columns.js';
import type { Columns } from './columns.js';
import { CsvFile, fieldOf } from './csv-file.js';
import type { EmptyLists } from './empty-lists.js';
import { Numbers } from './numbers.js';

type Properties = Record<string, unknown>;

/** What the importer is to be told. */
export interface Closed {
  parameters: string[];
  /** Lists that the importer leaves out: one that is absent afterwards is an empty one. */
  emptyLists: EmptyLists[];
}

/** A graph as files for the importer: one for each set of labels, one for each type of relationships. */
export class GraphFiles {
  readonly #folder: string;
  readonly #numbers = new Numbers();
  readonly #nodes = new Map<string, CsvFile>();
  readonly #edges = new Map<string, CsvFile>();
  readonly #emptyLists = new Map<string, EmptyLists>();

  /** @param folder an empty one */
  constructor(folder: string) {
    this.#folder = folder;
  }

  node({ id, labels, properties }: NodeRecord): void {
    const name = labels.join(':');
    const columns = columnsOf(nodeColumns, name);
    const file = this.#file(this.#nodes, name, () => [':ID', ...['id', ...columns].map(headOf)]);
    this.#noteEmptyLists(`(all:${name})`, columns, properties);
    file.row([
      this.#numbers.of(id),
      fieldOf(id),
      ...fieldsOf(name, columns, { ...properties, id: undefined }),
    ]);
  }

  edge({ from, type, to, properties }: EdgeRecord): void {
    const columns = columnsOf(edgeColumns, type);
    const file = this.#file(this.#edges, type, () => [':START_ID', ':END_ID', ...columns.map(headOf)]);
    this.#noteEmptyLists(`()-[all:${type}]->()`, columns, properties);
    const ends = [this.#numbers.of(from), this.#numbers.of(to)];
    file.row([...ends, ...fieldsOf(type, columns, properties)]);
  }

  /** A claim, and what ties it to its document and to the things that it names. */
  claim({ entities, values, ...claim }: Claim): void {
    const { id, document } = claim;
    this.node({ id, labels: ['Claim'], properties: { ...claim, values: canonical(values) } });
    this.edge({ from: document, type: 'STATES', to: id, properties: {} });
    for (const to of entities) this.edge({ from: id, type: 'CONCERNS', to, properties: {} });
  }

  /** A node beside the graph. */
  bookkeeping(label: string, { id, ...properties }: Properties & { id: string }): void {
    const columns = columnsOf(bookkeepingColumns, label);
    const file = this.#file(this.#nodes, label, () => ['id', ...columns].map(headOf));
    file.row([fieldOf(id), ...fieldsOf(label, columns, properties)]);
  }

  /** What was written of claims, documents and events does not come again. */
  forget(): void {
    this.#numbers.forget();
  }

  close(): Closed {
    for (const file of [...this.#nodes.values(), ...this.#edges.values()]) file.close();
    const parameters = [
      ...[...this.#nodes.keys()].map((name) => `--nodes=${name}=${this.#path(name)}`),
      ...[...this.#edges.keys()].map((name) => `--relationships=${name}=${this.#path(name)}`),
    ];
    return { parameters, emptyLists: [...this.#emptyLists.values()] };
  }

  #noteEmptyLists(pattern: string, columns: string[], properties: Properties): void {
    for (const property of columns) {
      if (!isList(property) || isOptional(property)) continue;
      const list = properties[property];
      if (!Array.isArray(list))
        throw new Error(`${pattern}: expected a list of ${property}, even if it is empty, came none.`);
      if (list.length === 0) this.#emptyLists.set(`${pattern} ${property}`, { pattern, property });
    }
  }

  #file(files: Map<string, CsvFile>, name: string, header: () => string[]): CsvFile {
    const there = files.get(name);
    if (there) return there;
    const made = new CsvFile(this.#path(name), header());
    files.set(name, made);
    return made;
  }

  #path(name: string): string {
    return join(this.#folder, `${name.replaceAll(':', '-')}.csv`);
  }
}

function columnsOf(known: Columns, name: string): string[] {
  const columns = known[name];
  if (columns) return columns;
  throw new Error(`${name}: expected ${Object.keys(known).join(', ')}. Add it to columns.ts, and prove it.`);
}

/** @throws Error where a property is left over */
function fieldsOf(name: string, columns: string[], properties: Properties): string[] {
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null || columns.includes(property)) continue;
    throw new Error(
      `${name}: expected ${columns.join(', ')}, came ${property}. Add it to columns.ts, and prove it.`,
    );
  }
  return columns.map((column) => fieldOf(properties[column]));
}
