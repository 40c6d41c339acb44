import type { AdhocReader } from './adhoc-reader.js';
import { listsOf, rowsOf, type Row } from './rows.js';
import type { Statement } from './statement.js';
import type { Parameters } from './values.js';
import type { DataVersion, Versioned } from './versions.js';

/** The statements of one answer, and the data version at which they were read. */
export class Reading {
  readonly #read: (statement: Statement, parameters: Parameters) => Promise<Versioned>;
  readonly #versions = new Set<DataVersion | undefined>();
  /** See `Graph`: what is read by it is not counted here. */
  readonly adhoc: AdhocReader;

  constructor(
    read: (statement: Statement, parameters: Parameters) => Promise<Versioned>,
    adhoc: AdhocReader,
  ) {
    this.#read = read;
    this.adhoc = adhoc;
  }

  /** See `Graph.read`. */
  async read(statement: Statement, parameters: Parameters = {}): Promise<unknown[][]> {
    return listsOf(await this.#noted(statement, parameters));
  }

  /** See `Graph.rows`. */
  async rows(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    return rowsOf(await this.#noted(statement, parameters));
  }

  /** The data version of all that was read so far; undefined where nothing was, or where parts may be of another. */
  get version(): DataVersion | undefined {
    return this.isMixed ? undefined : [...this.#versions][0];
  }

  /** True where the graph changed between the statements, or while one was answered: the parts may not fit together. */
  get isMixed(): boolean {
    return this.#versions.size > 1 || this.#versions.has(undefined);
  }

  async #noted(statement: Statement, parameters: Parameters): Promise<Versioned['result']> {
    const { result, version } = await this.#read(statement, parameters);
    this.#versions.add(version);
    return result;
  }
}
