import type { GraphQLSchema } from 'graphql';
import { graphql } from 'graphql';
import type { Context } from '../../plan/declare/context.js';
import { AppError } from '../../base/errors.js';
import { findAppError, type Log } from '../http/error-format.js';
import { httpStatus } from '../http/http-status.js';
import type { Tab } from './operations.js';

/** Which operations a warm-up runs, and its limits. */
export interface WarmUpParts {
  schema: GraphQLSchema;
  context: Context;
  operations: readonly Tab[];
  /** Connections to open in advance. */
  connections: number;
  /** Milliseconds for which the server counts as not ready, at most; 0 is not at all. */
  patience: number;
  log: Log;
  /** Called after each operation with the number that are answered. */
  progress?: (asked: number, of: number) => void;
  /** Ends it, without an error, where the server ends first. */
  stop?: AbortSignal;
}

/**
 * Runs known operations once before clients do, so that the engine has its plans and the program's code is compiled.
 * Planning alone (`EXPLAIN`) would leave most of that work to the first client.
 */
export class WarmUp {
  /** Questions that were answered, or refused because the graph lacks what their example names. */
  asked = 0;
  #over = false;
  readonly #end: number;
  readonly #parts: WarmUpParts;

  constructor(parts: WarmUpParts) {
    this.#parts = parts;
    this.#end = performance.now() + parts.patience;
  }

  /** Never fails: the first failure of ours is logged, and ends it. */
  async run(): Promise<void> {
    const { operations, stop, log, progress } = this.#parts;
    try {
      await this.#openConnections();
      for (const tab of operations) {
        if (stop?.aborted === true) break;
        await this.#ask(tab);
        this.asked += 1;
        progress?.(this.asked, operations.length);
      }
    } catch (error) {
      if (stop?.aborted !== true) log(`Asking ahead of use failed: ${(error as Error).message}`);
    } finally {
      this.#over = true;
    }
  }

  /** @throws AppError OVERLOADED while it is under way, but not longer than its patience */
  expectOver(): void {
    if (this.#over || performance.now() > this.#end) return;
    const { length } = this.#parts.operations;
    const message = `The server warms up: ${this.asked} of ${length} known questions are planned.`;
    throw new AppError('OVERLOADED', message, 'It answers already, if slowly.', { retryAfter: 2 });
  }

  async #openConnections(): Promise<void> {
    const { connections, context } = this.#parts;
    const statement = { name: 'ping', text: 'RETURN 1' };
    await Promise.all(Array.from({ length: connections }, () => context.graph.read(statement)));
  }

  /** @throws AppError for a failure of ours; an example that does not fit this graph is none */
  async #ask({ title, query, variables }: Tab): Promise<void> {
    const { schema, context: contextValue } = this.#parts;
    const variableValues = variables === undefined ? {} : (JSON.parse(variables) as Record<string, unknown>);
    const { errors = [] } = await graphql({ schema, source: query, variableValues, contextValue });
    const failure = errors.map(findAppError).find((error) => error && httpStatus(error.code) >= 500);
    if (failure) throw new Error(`${title}: ${failure.message}`, { cause: failure });
  }
}
