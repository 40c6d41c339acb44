import { Neo4jError, type QueryResult } from 'neo4j-driver';
import { driverCode } from './driver-errors.js';
import { inSpan, type Destination } from './span.js';
import type { Statement } from './statement.js';
import type { Parameters } from './encode.js';

/** What an observer learns of each statement that was answered. */
export interface StatementSent {
  name: string;
  text: string;
  parameters: Parameters;
  mode: 'READ' | 'WRITE';
  rows: number;
  /** Time on the server until the last row, in milliseconds. */
  milliseconds: number;
}

/**
 * Told when a statement is sent; the function that it returns is told when it has ended, with the code of the error, ''
 * if there was none.
 */
export type StatementWatcher = (statement: {
  name: string;
  mode: 'READ' | 'WRITE';
}) => (code: string) => void;

/** Every statement of ours is sent here: it gets a span, and observers and watchers are called. */
export class Runner {
  readonly #observers = new Set<(sent: StatementSent) => void>();
  readonly #watchers = new Set<StatementWatcher>();

  /** Calls `observer` after each statement that was answered; the function returned ends that. */
  observe(observer: (sent: StatementSent) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** Calls `watcher` for each statement that is sent, whatever comes of it; the function returned ends that. */
  watch(watcher: StatementWatcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Sends a statement by `send`. */
  async run(
    statement: Statement,
    parameters: Parameters,
    destination: Destination,
    send: () => Promise<QueryResult>,
  ): Promise<QueryResult> {
    const { mode } = destination;
    const ends = [...this.#watchers].map((watcher) => watcher({ name: statement.name, mode }));
    let code = '';
    try {
      const result = await inSpan(statement, destination, send);
      if (destination.observed) this.#tell(statement, parameters, mode, result);
      return result;
    } catch (error) {
      code = driverCode(error) || 'unknown';
      // So that the log of an unforeseen error names the statement.
      if (error instanceof Error) Object.assign(error, { statement: statement.name });
      throw error;
    } finally {
      for (const end of ends) end(code);
    }
  }

  /** Tells the watchers of a transaction that failed outside its statements: at its begin or its commit. */
  transactionFailed(error: unknown): void {
    if (!(error instanceof Neo4jError) || 'statement' in error) return;
    for (const watcher of this.#watchers) watcher({ name: 'transaction', mode: 'WRITE' })(error.code);
  }

  #tell(statement: Statement, parameters: Parameters, mode: 'READ' | 'WRITE', result: QueryResult): void {
    if (this.#observers.size === 0) return;
    const { resultAvailableAfter, resultConsumedAfter } = result.summary;
    const milliseconds = Number(resultAvailableAfter) + Number(resultConsumedAfter);
    const sent = { ...statement, parameters, mode, rows: result.records.length, milliseconds };
    for (const observer of this.#observers) observer(sent);
  }
}
