import { AppError } from '../../base/errors.js';
import { isDiskFull } from './engine-failure.js';
import { stopLimit, type Launched } from './launch.js';
import { endProcess, pause } from './process.js';
import type { Report } from './report.js';

/** Looks after an engine of ours. */
export interface Restarter {
  /** The process of the engine at present. */
  pid(): number;
  /** From now on the engine may end. @returns its process */
  stop(): number;
}

/** After this many ends within this many milliseconds the engine is not started again. */
const mostEnds = 4;
const span = 60_000;
/** Time in milliseconds between a start that failed and the next. */
const rest = 1_000;

/**
 * Restarts an engine whenever it ends by itself, and reports it. Gives up where it ends again and again, or cannot
 * be started: then a person must find the cause.
 *
 * @param again starts an engine in the place of one that has ended
 */
export function restartWhenEnded(
  first: Launched,
  again: (former: Launched) => Promise<Launched>,
  report: Report,
): Restarter {
  let current = first;
  const stopping = new AbortController();
  void follow();
  return {
    pid: () => current.program.pid,
    stop: () => {
      stopping.abort();
      return current.program.pid;
    },
  };

  async function follow(): Promise<void> {
    const ends: number[] = [];
    await current.program.ended;
    while (!stopping.signal.aborted) {
      ends.push(Date.now());
      if (isTooOften(ends)) return report(givenUp);
      report('Neo4j has ended unexpectedly: starting it again ...');
      if (await restarted()) await current.program.ended;
      else await pause(rest);
    }
  }

  async function restarted(): Promise<boolean> {
    try {
      current = await again(current);
    } catch (error) {
      if (!stopping.signal.aborted) report(wordsOf(error));
      return false;
    }
    if (stopping.signal.aborted) await endProcess(current.program.pid, stopLimit);
    else report('Neo4j runs again.');
    return true;
  }
}

const givenUp = `Neo4j has ended ${mostEnds} times within ${span / 1000} s and is not started again. See logs/engine.log and logs/debug.log in its data folder, and the space on its disk; then start this program again.`;

function isTooOften(ends: readonly number[]): boolean {
  const earliest = ends.at(-mostEnds);
  return earliest !== undefined && Date.now() - earliest < span;
}

function wordsOf(error: unknown): string {
  if (isDiskFull(String(error))) return 'The disk is full.';
  if (!(error instanceof AppError)) return String(error);
  return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
}
