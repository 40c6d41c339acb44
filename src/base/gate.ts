import { AppError } from './errors.js';

/** How many jobs may run, and how many may wait. */
export interface GateLimits {
  concurrency: number;
  queue: number;
  /** Longest wait of a job, in milliseconds. */
  queueTimeout: number;
}

interface Waiting {
  admit(): void;
}

/**
 * Lets a bounded number of jobs run and a bounded number wait. Further ones are refused at once, so that those accepted
 * are still served in time.
 */
export class Gate {
  readonly #limits: GateLimits;
  readonly #waiting = new Set<Waiting>();
  #running = 0;

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Runs `work` when there is room.
   *
   * @param patience longest wait of this job in milliseconds; that of the gate if left out
   * @throws AppError OVERLOADED that names the limit
   */
  async run<T>(work: () => Promise<T> | T, patience = this.#limits.queueTimeout): Promise<T> {
    await this.#enter(patience);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(patience: number): Promise<void> {
    const { concurrency, queue } = this.#limits;
    if (this.#running < concurrency) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.size >= queue) {
      throw overloaded(`${concurrency} questions are at work and ${queue} wait, the most that there may be`);
    }
    await this.#wait(patience);
  }

  #wait(patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(overloaded(`no place became free within ${inSeconds(patience)} s, the longest wait`));
      }, patience);
      const waiting: Waiting = {
        admit: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting.add(waiting);
    });
  }

  /** When a job ends, the one that has waited longest takes its place. */
  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running -= 1;
      return;
    }
    this.#waiting.delete(next);
    next.admit();
  }
}

function overloaded(reason: string): AppError {
  return new AppError('OVERLOADED', `The server is full: ${reason}.`, 'Try again in a few seconds.', {
    retryAfter: 2,
  });
}

/** Milliseconds as seconds, rounded to a tenth above one second. */
function inSeconds(milliseconds: number): number {
  return milliseconds < 1_000 ? Math.round(milliseconds) / 1000 : Math.round(milliseconds / 100) / 10;
}
