import type { QueryResult } from 'neo4j-driver';
import { withDeadline } from '../../base/deadline.js';
import { listsOf, rowsOf, type Row } from './rows.js';
import type { Statement } from './statement.js';
import type { Parameters } from './encode.js';
import { isOneState, type DataVersion, type State, type Versioned } from './versions.js';

/** How a reading reads. */
interface Ways {
  read(statement: Statement, parameters: Parameters): Promise<Versioned>;
  /** Looks at the version alone. */
  look(): Promise<Versioned>;
}

/**
 * Time in milliseconds that a look at the version may take. A caller of ad-hoc Cypher waits for it, and must get an
 * answer within the limit of their statement even if the database does not answer.
 */
const lookTime = 3_000;

/** The statements of one answer, and the data version at which they were read. */
export class Reading {
  readonly #ways: Ways;
  #state: State | undefined;
  #isMixed = false;
  #isUnsure = false;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** See `Graph.read`. */
  async read(statement: Statement, parameters: Parameters = {}): Promise<unknown[][]> {
    return listsOf(this.#note(await this.#ways.read(statement, parameters)));
  }

  /** See `Graph.rows`. */
  async rows(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    return rowsOf(this.#note(await this.#ways.read(statement, parameters)));
  }

  /** Runs what reads the same data in other ways, between two looks at its version; what fails has read nothing. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.#look();
    const answer = await work();
    if (!this.#isUnsure) await this.#look();
    return answer;
  }

  /** The data version of all that was read so far; undefined where nothing was, or where parts may be of another. */
  get version(): DataVersion | undefined {
    return this.#isMixed || this.#isUnsure ? undefined : this.#state?.version;
  }

  /** True where the graph changed between the statements, or while one was answered: the parts may not fit together. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  #note({ result, state }: Versioned): QueryResult {
    const former = this.#state ?? state;
    if (former === undefined || state === undefined || !isOneState(former, state)) this.#isMixed = true;
    this.#state = former;
    return result;
  }

  /** If the database does not answer in time, the version of the data read so far is unknown. */
  async #look(): Promise<void> {
    const look = withDeadline(this.#ways.look(), lookTime, () => new Error('no answer'));
    const seen = await look.catch(() => undefined);
    if (seen) this.#note(seen);
    else this.#isUnsure = true;
  }
}
