import { neo4j, type Driver } from '../../database/graph/driver.js';
import type { ServerAddress } from '../../base/config.js';
import { explainRead, streamRead, type Explained, type RunOptions, type Streamed } from './adhoc.js';
import { Abandoned } from './adhoc-errors.js';
import type { Json } from './adhoc-values.js';
import type { Parameters } from '../../database/graph/encode.js';

/** Milliseconds for the other statements of a driver to end after one was abandoned. */
const retirement = 15_000;

/**
 * Sends ad-hoc statements to one server, by a driver of its own that keeps whole numbers exact, and whose connections
 * are closed when a statement does not answer.
 */
export class AdhocReader {
  readonly #server: ServerAddress;
  #driver: Driver | undefined;
  readonly #retired = new Set<Driver>();

  constructor(server: ServerAddress) {
    this.#server = server;
  }

  /** See {@link explainRead}. */
  explain(statement: string, parameters: Parameters, options: RunOptions): Promise<Explained> {
    return this.#use((driver) => explainRead(driver, this.#server.database, statement, parameters, options));
  }

  /** See {@link streamRead}. */
  stream(
    statement: string,
    parameters: Parameters,
    options: RunOptions,
    onRow: (row: Json[]) => boolean,
  ): Promise<Streamed> {
    return this.#use((driver) =>
      streamRead(driver, this.#server.database, statement, parameters, options, onRow),
    );
  }

  /** Closes all connections, also those of statements that still run. */
  async close(): Promise<void> {
    const drivers = [...this.#retired, ...(this.#driver ? [this.#driver] : [])];
    this.#driver = undefined;
    this.#retired.clear();
    await Promise.all(drivers.map((driver) => driver.close()));
  }

  async #use<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
    const driver = (this.#driver ??= openDriver(this.#server));
    try {
      return await work(driver);
    } catch (error) {
      if (error instanceof Abandoned) this.#retire(driver);
      throw error;
    }
  }

  /** Stops using a driver with a dead connection, and closes it after its other statements have had time to end. */
  #retire(driver: Driver): void {
    if (this.#driver === driver) this.#driver = undefined;
    this.#retired.add(driver);
    const close = (): void => {
      this.#retired.delete(driver);
      void driver.close().catch(() => undefined);
    };
    setTimeout(close, retirement).unref();
  }
}

function openDriver(server: ServerAddress): Driver {
  return neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    maxConnectionPoolSize: 20,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
}
