import { withDeadline } from '../graph/deadline.js';
import type { Graph } from '../graph/graph.js';
import { statement } from '../graph/statement.js';

/** What may be wrong with an engine: a statement outlived its time, or it does not answer. */
export type Fault = 'late' | 'silent';

/** How the watchdog judges; times in milliseconds. */
export interface WatchLimits {
  /** Time between two looks. */
  interval: number;
  /** Age at which a statement is overdue: the engine's own time-out did not end it. */
  overdue: number;
  /** Time that the engine has to tell what runs. */
  answer: number;
}

export const usualWatch: WatchLimits = { interval: 2_000, overdue: 11_000, answer: 10_000 };

/**
 * Looks after one engine while statements of callers run on it, and for as long as one of them is left there, though its
 * caller was told long ago.
 */
export class Watchdog {
  readonly #graph: Graph;
  readonly #limits: WatchLimits;
  readonly #bark: (fault: Fault) => void;
  #running = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** @param bark called once, when the engine is to be ended */
  constructor(graph: Graph, limits: WatchLimits, bark: (fault: Fault) => void) {
    this.#graph = graph;
    this.#limits = limits;
    this.#bark = bark;
  }

  /** Counts a statement as running while `work` does. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    this.#lookLater();
    try {
      return await work();
    } finally {
      this.#running -= 1;
    }
  }

  /** True while no statement runs. */
  get idle(): boolean {
    return this.#running === 0;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #lookLater(): void {
    if (this.#stopped) return;
    this.#timer ??= setTimeout(() => void this.#look(), this.#limits.interval).unref();
  }

  async #look(): Promise<void> {
    const fault = await this.#fault();
    if (this.#stopped) return;
    this.#timer = undefined;
    if (typeof fault === 'string') {
      this.stop();
      this.#bark(fault);
    } else if (fault || this.#running > 0) this.#lookLater();
  }

  /** What is wrong with the engine; true where all is well and something runs, false where nothing does. */
  async #fault(): Promise<Fault | boolean> {
    const { answer, overdue } = this.#limits;
    try {
      const asked = this.#graph.rows(statement('research/running'));
      const rows = await withDeadline(asked, answer, () => new Error('no answer'));
      const late = rows.some(({ milliseconds }) => Number(milliseconds) > overdue);
      return late ? 'late' : rows.length > 0;
    } catch {
      return 'silent';
    }
  }
}
