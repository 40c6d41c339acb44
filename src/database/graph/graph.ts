import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Session,
} from 'neo4j-driver';
import type { ServerAddress } from '../../base/config.js';
import { engineGrace, withDeadline } from '../../base/deadline.js';
import { isTransient, silence, translate } from './driver-errors.js';
import { FirstRun, shapeOf } from './first-run.js';
import { Reading } from './reading.js';
import { listsOf, rowsOf, type Row } from './rows.js';
import { Runner, type StatementSent, type StatementWatcher } from './runner.js';
import { statement as fromFile, type Statement } from './statement.js';
import { encodeMap, type Parameters } from './encode.js';
import { Versions, type Answered, type Point, type Send, type Versioned } from './versions.js';

export type { Row } from './rows.js';
export type { StatementSent, StatementWatcher } from './runner.js';

/** The statements of one write transaction; rows come back by column name. */
export interface Transaction {
  run(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

/** How long the engine may work for us, in milliseconds: after that it ends the statement, or rolls back the transaction. */
export interface TimeLimits {
  read: number;
  write: number;
}

/** What answers questions: the graph itself, or the reading of one answer. */
export type GraphReader = Pick<Graph, 'read' | 'rows'>;

const usualLimits: TimeLimits = { read: 30_000, write: 600_000 };
const readAttempts = 4;

/**
 * The graph database, as the rest of the project sees it: statements in, plain values out.
 * Whole numbers come back as numbers; lists and maps as they are.
 */
export class Graph {
  readonly #driver: Driver;
  readonly #database: string;
  /** Bookmarks are needed only in a cluster, whose members may lag behind; on a single server reads are cheaper without. */
  readonly #bookmarks: BookmarkManager | undefined;
  readonly #runner = new Runner();
  readonly #firstRun = new FirstRun();
  readonly #limits: TimeLimits;
  readonly #versions = new Versions((from) => this.#runRead(fromFile('import/writer'), {}, from, false));

  constructor(driver: Driver, server: ServerAddress, limits: TimeLimits = usualLimits) {
    this.#driver = driver;
    this.#database = server.database;
    this.#limits = limits;
    this.#bookmarks = server.uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;
  }

  /**
   * Runs one read as an auto-commit statement: one round trip, READ routing, sent again on transient errors.
   *
   * @returns rows as positional lists, in the statement's order
   * @throws AppError TIMEOUT, DATABASE_UNAVAILABLE
   */
  async read(statement: Statement, parameters: Parameters = {}): Promise<unknown[][]> {
    const { result } = await this.#patiently(() => this.#runRead(statement, parameters));
    return listsOf(result);
  }

  /** As `read`, with rows by column name. */
  async rows(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    const { result } = await this.#patiently(() => this.#runRead(statement, parameters));
    return rowsOf(result);
  }

  /** Begins the reading of one answer: it reads as this does, and knows the data version of what it has read. */
  reading(): Reading {
    const read = (send?: Send): Promise<Versioned> => this.#patiently(() => this.#versions.read(send));
    return new Reading({
      read: (statement, parameters) => read((from) => this.#runRead(statement, parameters, from)),
      look: () => read(),
    });
  }

  /**
   * Runs `work` in one write transaction: all of it or nothing. On transient errors the whole of `work` runs again,
   * so it must have no effect outside the transaction.
   *
   * @throws AppError TIMEOUT, DATABASE_UNAVAILABLE
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE');
    try {
      const settings = { timeout: this.#limits.write };
      return await session.executeWrite((managed) => work(this.#transaction(managed)), settings);
    } catch (error) {
      this.#runner.transactionFailed(error);
      throw translate(error);
    } finally {
      this.#firstRun.forget();
      await session.close();
    }
  }

  /** Runs a statement that must stand alone, such as one that changes the schema. */
  async command(statement: Statement, parameters: Parameters = {}): Promise<void> {
    const session = this.#session('WRITE');
    try {
      const settings = { timeout: this.#limits.write };
      await this.#run(statement, parameters, 'WRITE', (text, values) => session.run(text, values, settings));
    } catch (error) {
      throw translate(error);
    } finally {
      this.#firstRun.forget();
      await session.close();
    }
  }

  /** Calls `observer` after each statement that was answered; the function returned ends that. */
  observe(observer: (sent: StatementSent) => void): () => void {
    return this.#runner.observe(observer);
  }

  /** Calls `watcher` for each statement that is sent, whatever comes of it; the function returned ends that. */
  watch(watcher: StatementWatcher): () => void {
    return this.#runner.watch(watcher);
  }

  /** Resolves if the database answers. @throws AppError DATABASE_UNAVAILABLE */
  async ping(): Promise<void> {
    await this.read({ name: 'ping', text: 'RETURN 1' });
  }

  /** The driver, for the other files of this folder. */
  get driver(): Driver {
    return this.#driver;
  }

  /** Name of the database in use. */
  get database(): string {
    return this.#database;
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** The engine ends a statement that takes too long; if the engine does not answer at all, we stop waiting a little later. */
  #patiently<T>(work: () => Promise<T>): Promise<T> {
    return withDeadline(this.#attempt(work, readAttempts), this.#limits.read + engineGrace, () =>
      silence(this.#limits.read),
    );
  }

  async #attempt<T>(work: () => Promise<T>, attempts: number): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (attempts <= 1 || !isTransient(error)) throw translate(error);
      await pause((readAttempts - attempts + 1) * 100);
      return this.#attempt(work, attempts - 1);
    }
  }

  /** @param from the read sees at least what was written up to that point */
  async #runRead(
    statement: Statement,
    parameters: Parameters,
    from: Point = [],
    observed = true,
  ): Promise<Answered> {
    const end = performance.now() + this.#limits.read + engineGrace;
    const giveUp = (): void => {
      if (performance.now() > end) throw silence(this.#limits.read);
    };
    const session = this.#session('READ', from);
    try {
      const settings = { timeout: this.#limits.read, metadata: { statement: statement.name } };
      const send = (text: string, values: Parameters): PromiseLike<QueryResult> =>
        session.run(text, values, settings);
      const run = (): Promise<QueryResult> => this.#run(statement, parameters, 'READ', send, observed);
      const result = await this.#firstRun.run(statement.text, shapeOf(parameters), run, giveUp);
      return { result, point: session.lastBookmarks() };
    } finally {
      // Not awaited: waiting for the connection's reset would be a second round trip.
      void session.close().catch(() => undefined);
    }
  }

  #run(
    statement: Statement,
    parameters: Parameters,
    mode: 'READ' | 'WRITE',
    send: (text: string, values: Parameters) => PromiseLike<QueryResult>,
    observed = true,
  ): Promise<QueryResult> {
    const destination = { mode, database: this.#database, observed };
    const values = encodeMap(parameters);
    // The driver begins to send only when its result is awaited.
    return this.#runner.run(statement, parameters, destination, async () =>
      withoutStack(() => send(statement.text, values)),
    );
  }

  #session(mode: 'READ' | 'WRITE', from: Point = []): Session {
    return this.#driver.session({
      database: this.#database,
      bookmarks: from,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.#bookmarks && { bookmarkManager: this.#bookmarks }),
    });
  }

  #transaction(managed: ManagedTransaction): Transaction {
    return {
      run: async (statement, parameters = {}) => {
        const result = await this.#run(statement, parameters, 'WRITE', (text, values) =>
          managed.run(text, values),
        );
        return rowsOf(result);
      },
    };
  }
}

/**
 * Connects to a Neo4j server and makes sure that it answers. The address may be any that the driver knows:
 * `bolt://`, `neo4j://`, and their TLS forms.
 *
 * @throws AppError DATABASE_UNAVAILABLE
 */
export async function connect(server: ServerAddress, limits?: TimeLimits): Promise<Graph> {
  const graph = connectUnasked(server, limits);
  try {
    await graph.ping();
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** As `connect`, without its first question: the database `system` accepts only administrative statements. */
export function connectUnasked(server: ServerAddress, limits?: TimeLimits): Graph {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 100,
    connectionAcquisitionTimeout: 15_000,
    telemetryDisabled: true,
  });
  return new Graph(driver, server, limits);
}

/** The driver records a stack trace for each result, which is slow. The runner names the statement of an error instead. */
function withoutStack<T>(send: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
