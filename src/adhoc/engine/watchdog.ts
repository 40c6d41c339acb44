import { randomUUID } from 'node:crypto';
import { withDeadline } from '../../base/deadline.js';
import { Abandoned } from '../run/adhoc-errors.js';
import type { Graph, Row } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import type { Fault, TimeLimitCounts } from './time-limit-counts.js';

/** The limits of the watchdog, in milliseconds. */
export interface WatchLimits {
  /** Time between two checks. */
  interval: number;
  /** Time beyond its own at which a statement is overdue: neither its time-out nor the loss of its connection ended it. */
  overdue: number;
  /** Time in which the engine must list the running statements. */
  answer: number;
}

export const usualWatch: WatchLimits = { interval: 1_000, overdue: 4_000, answer: 10_000 };

/** What the watchdog checks, and what it calls. */
export interface Watched {
  /** The statements of callers that run, as `adhoc/running` has them. */
  look(): Promise<Row[]>;
  /** Called when the engine should be ended. @returns true where it will be; on false the watchdog continues */
  bark(fault: Fault): boolean;
  counts: TimeLimitCounts;
}

/** What `Watched` looks at, where a connection is at hand. */
export function statementsOn(graph: Graph): Promise<Row[]> {
  return graph.rows(statement('adhoc/running'));
}

/** A statement that still runs though its caller got an error. */
interface Left {
  /** The number of the check after which its caller left: only later checks can show that it has ended. */
  since: number;
  gone(): void;
}

/**
 * Watches one engine while statements of callers run on it, including those whose caller got an error long ago.
 */
export class Watchdog {
  readonly #watched: Watched;
  readonly #limits: WatchLimits;
  readonly #left = new Map<string, Left>();
  #running = 0;
  #looks = 0;
  #timer: NodeJS.Timeout | undefined;
  #barked = false;
  #stopped = false;

  constructor(watched: Watched, limits: WatchLimits = usualWatch) {
    this.#watched = watched;
    this.#limits = limits;
  }

  /**
   * Counts a statement as running while `work` runs; if `work` abandons it, until the engine no longer runs it or
   * was ended.
   *
   * @param work gets the id by which the statement is known in the engine
   */
  async during<T>(work: (id: string) => Promise<T>): Promise<T> {
    const id = randomUUID();
    this.#running += 1;
    this.#lookLater();
    try {
      return await work(id);
    } catch (error) {
      if (error instanceof Abandoned) await this.#gone(id);
      throw error;
    } finally {
      this.#running -= 1;
    }
  }

  /** True while no statement runs. */
  get idle(): boolean {
    return this.#running === 0;
  }

  /** Waits until no statement runs any more, but not longer than `milliseconds`. */
  async settled(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (this.#running > 0 && performance.now() < end) await pause(this.#limits.interval / 4);
  }

  /** The engine is gone, and all that ran on it. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const id of this.#left.keys()) this.#end(id, 'engine');
  }

  #gone(id: string): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#watched.counts.overdue += 1;
    this.#lookLater();
    return new Promise((resolve) => this.#left.set(id, { since: this.#looks, gone: resolve }));
  }

  #end(id: string, how: 'itself' | 'engine'): void {
    const { counts } = this.#watched;
    counts.overdue -= 1;
    counts.ended[how] += 1;
    this.#left.get(id)?.gone();
    this.#left.delete(id);
  }

  #lookLater(): void {
    if (this.#stopped || this.#barked) return;
    this.#timer ??= setTimeout(() => void this.#look(), this.#limits.interval).unref();
  }

  async #look(): Promise<void> {
    this.#looks += 1;
    const fault = await this.#fault(this.#looks);
    this.#timer = undefined;
    if (this.#stopped) return;
    if (typeof fault === 'string') this.#barked = this.#watched.bark(fault);
    if (fault === true || fault === 'late' || this.#running > 0) this.#lookLater();
  }

  /** What is wrong with the engine; else true where a statement runs and false where none does. */
  async #fault(look: number): Promise<Fault | boolean> {
    const { answer, overdue } = this.#limits;
    try {
      const rows = await withDeadline(this.#watched.look(), answer, () => new Error('no answer'));
      this.#release(new Set(rows.map((row) => row['statement'])), look);
      const late = rows.some(({ beyond }) => Number(beyond) > overdue);
      return late ? 'late' : rows.length > 0;
    } catch {
      return 'silent';
    }
  }

  #release(running: ReadonlySet<unknown>, look: number): void {
    for (const [id, { since }] of this.#left) if (since < look && !running.has(id)) this.#end(id, 'itself');
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
