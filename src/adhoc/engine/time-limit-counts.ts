import type { Phase } from '../../base/deadline.js';

/** Why an engine is ended and started again: a statement exceeded its time, or the engine does not answer. */
export type Fault = 'late' | 'silent';

/** How a statement ended that exceeded its time: by itself, or with the engine that was ended because of it. */
export type End = 'itself' | 'engine';

/** How often the time limit was exceeded and how that ended, since the start of the process. */
export interface TimeLimitCounts {
  /** Callers who got the error of the time limit, by what they waited for. */
  told: Record<Phase, number>;
  /** Statements that still ran when their callers had got the error, by how they ended. */
  ended: Record<End, number>;
  /** How often the engine was ended and started again, by the reason. */
  restarts: Record<Fault, number>;
  /** Statements that still run though their callers have got the error; each counts as running. */
  overdue: number;
}

/** All counts at 0. */
export function newTimeLimitCounts(): TimeLimitCounts {
  return {
    told: { turn: 0, engine: 0, statement: 0 },
    ended: { itself: 0, engine: 0 },
    restarts: { late: 0, silent: 0 },
    overdue: 0,
  };
}
