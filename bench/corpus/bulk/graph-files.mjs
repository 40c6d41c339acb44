import { join } from 'node:path';
import { canonical } from '../../../dist/base/canonical.js';
import { bookkeepingColumns, edgeColumns, headOf, isList, isOptional, nodeColumns } from './columns.mjs';
import { CsvFile, fieldOf } from './csv-file.mjs';
import { Numbers } from './numbers.mjs';

/** A graph as files for the importer: one for each set of labels, one for each type of relationships. */
export class GraphFiles {
  #folder;
  #numbers = new Numbers();
  #nodes = new Map();
  #edges = new Map();
  #emptyLists = new Map();

  /** @param {string} folder an empty one */
  constructor(folder) {
    this.#folder = folder;
  }

  /** @param {import('../../../dist/keep/snapshot/pages.js').NodeRecord} node */
  node({ id, labels, properties }) {
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

  /** @param {import('../../../dist/keep/snapshot/pages.js').EdgeRecord} edge */
  edge({ from, type, to, properties }) {
    const columns = columnsOf(edgeColumns, type);
    const file = this.#file(this.#edges, type, () => [':START_ID', ':END_ID', ...columns.map(headOf)]);
    this.#noteEmptyLists(`()-[all:${type}]->()`, columns, properties);
    const ends = [this.#numbers.of(from), this.#numbers.of(to)];
    file.row([...ends, ...fieldsOf(type, columns, properties)]);
  }

  /** A claim, and what ties it to its document and to the things that it names. */
  claim({ entities, values, ...claim }) {
    const { id, document } = claim;
    this.node({ id, labels: ['Claim'], properties: { ...claim, values: canonical(values) } });
    this.edge({ from: document, type: 'STATES', to: id, properties: {} });
    for (const to of entities) this.edge({ from: id, type: 'CONCERNS', to, properties: {} });
  }

  /** A node beside the graph. */
  bookkeeping(label, { id, ...properties }) {
    const columns = bookkeepingColumns[label];
    const file = this.#file(this.#nodes, label, () => ['id', ...columns].map(headOf));
    file.row([fieldOf(id), ...fieldsOf(label, columns, properties)]);
  }

  /** What was written of claims, documents and events does not come again. */
  forget() {
    this.#numbers.forget();
  }

  /**
   * @returns {{parameters: string[], emptyLists: {pattern: string, property: string}[]}} the importer's parameters, and where
   *   there are empty lists, which the importer leaves out: a list that is absent afterwards is an empty one
   */
  close() {
    for (const file of [...this.#nodes.values(), ...this.#edges.values()]) file.close();
    const parameters = [
      ...[...this.#nodes.keys()].map((name) => `--nodes=${name}=${this.#path(name)}`),
      ...[...this.#edges.keys()].map((name) => `--relationships=${name}=${this.#path(name)}`),
    ];
    return { parameters, emptyLists: [...this.#emptyLists.values()] };
  }

  #noteEmptyLists(pattern, columns, properties) {
    for (const property of columns) {
      if (!isList(property) || isOptional(property)) continue;
      const list = properties[property];
      if (!list)
        throw new Error(`${pattern}: expected a list of ${property}, even if it is empty, came none.`);
      if (list.length === 0) this.#emptyLists.set(`${pattern} ${property}`, { pattern, property });
    }
  }

  #file(files, name, header) {
    const there = files.get(name);
    if (there) return there;
    const made = new CsvFile(this.#path(name), header());
    files.set(name, made);
    return made;
  }

  #path(name) {
    return join(this.#folder, `${name.replaceAll(':', '-')}.csv`);
  }
}

function columnsOf(known, name) {
  const columns = known[name];
  if (columns) return columns;
  throw new Error(`${name}: expected ${Object.keys(known).join(', ')}. Add it to columns.mjs, and prove it.`);
}

/** @throws Error where a property is left over */
function fieldsOf(name, columns, properties) {
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null || columns.includes(property)) continue;
    throw new Error(
      `${name}: expected ${columns.join(', ')}, came ${property}. Add it to columns.mjs, and prove it.`,
    );
  }
  return columns.map((column) => fieldOf(properties[column]));
}
