import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver';
import type { ServerAddress } from '../config.js';
import { isTransient, translate } from './driver-errors.js';
import type { Statement } from './statement.js';
import { encodeMap, type Parameters } from './values.js';

/** What an observer learns of each statement sent. */
export interface StatementSent {
  name: string;
  text: string;
  parameters: Parameters;
  mode: 'READ' | 'WRITE';
  rows: number;
  /** Time on the server until the last row, in milliseconds. */
  milliseconds: number;
}

/** One row by column name. */
export type Row = Record<string, unknown>;

/** The statements of one write transaction; rows come back by column name. */
export interface Transaction {
  run(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

/** Time after which the server ends a read of ours, in milliseconds. */
const readTimeout = 30_000;
const readAttempts = 4;

/**
 * The graph database, as the rest of the project sees it: statements in, plain values out.
 * Whole numbers come back as numbers; lists and maps as they are.
 */
export class Graph {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #observers = new Set<(sent: StatementSent) => void>();

  constructor(driver: Driver, database: string) {
    this.#driver = driver;
    this.#database = database;
  }

  /**
   * Runs one read as an auto-commit statement: one round trip, READ routing, sent again on transient errors.
   *
   * @returns rows as positional lists, in the statement's order
   * @throws AppError TIMEOUT, DATABASE_UNAVAILABLE
   */
  async read(statement: Statement, parameters: Parameters = {}): Promise<unknown[][]> {
    const result = await this.#attempt(statement, parameters, readAttempts);
    return result.records.map((record) => [...record.values()]);
  }

  /** As `read`, with rows by column name. */
  async rows(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    const result = await this.#attempt(statement, parameters, readAttempts);
    return result.records.map((record) => record.toObject());
  }

  /**
   * Runs `work` in one write transaction: all of it or nothing. On transient errors the whole of `work` runs again,
   * so it must have no effect outside the transaction.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE');
    try {
      return await session.executeWrite((managed) => work(this.#transaction(managed)));
    } catch (error) {
      throw translate(error);
    } finally {
      await session.close();
    }
  }

  /** Runs a statement that must stand alone, such as one that changes the schema. */
  async command(statement: Statement, parameters: Parameters = {}): Promise<void> {
    const session = this.#session('WRITE');
    try {
      const result = await session.run(statement.text, encodeMap(parameters));
      this.#tell(statement, parameters, 'WRITE', result);
    } catch (error) {
      throw translate(error);
    } finally {
      await session.close();
    }
  }

  /** Calls `observer` after each statement; the function returned ends that. */
  observe(observer: (sent: StatementSent) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
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

  async #attempt(statement: Statement, parameters: Parameters, attempts: number): Promise<QueryResult> {
    try {
      return await this.#runRead(statement, parameters);
    } catch (error) {
      if (attempts <= 1 || !isTransient(error)) throw translate(error);
      await pause((readAttempts - attempts + 1) * 100);
      return this.#attempt(statement, parameters, attempts - 1);
    }
  }

  async #runRead(statement: Statement, parameters: Parameters): Promise<QueryResult> {
    const session = this.#session('READ');
    try {
      const settings = { timeout: readTimeout, metadata: { statement: statement.name } };
      const result = await session.run(statement.text, encodeMap(parameters), settings);
      this.#tell(statement, parameters, 'READ', result);
      return result;
    } finally {
      // Not awaited: waiting for the connection's reset would be a second round trip.
      void session.close().catch(() => undefined);
    }
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.#database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
    });
  }

  #transaction(managed: ManagedTransaction): Transaction {
    return {
      run: async (statement, parameters = {}) => {
        const result = await managed.run(statement.text, encodeMap(parameters));
        this.#tell(statement, parameters, 'WRITE', result);
        return result.records.map((record) => record.toObject());
      },
    };
  }

  #tell(statement: Statement, parameters: Parameters, mode: 'READ' | 'WRITE', result: QueryResult): void {
    if (this.#observers.size === 0) return;
    const { resultAvailableAfter, resultConsumedAfter } = result.summary;
    const milliseconds = Number(resultAvailableAfter) + Number(resultConsumedAfter);
    const sent = { ...statement, parameters, mode, rows: result.records.length, milliseconds };
    for (const observer of this.#observers) observer(sent);
  }
}

/**
 * Connects to a Neo4j server and makes sure that it answers. The address may be any that the driver knows:
 * `bolt://`, `neo4j://`, and their TLS forms.
 *
 * @throws AppError DATABASE_UNAVAILABLE
 */
export async function connect(server: ServerAddress): Promise<Graph> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 100,
    connectionAcquisitionTimeout: 15_000,
    telemetryDisabled: true,
  });
  const graph = new Graph(driver, server.database);
  try {
    await graph.ping();
    return graph;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
