import { setTimeout as pause } from 'node:timers/promises';
import type { Report } from '../database/engine/report.js';

/** A day in milliseconds: nothing happens then, but a timer that waits keeps the process. */
const long = 86_400_000;
/** Milliseconds within which the terminal and npm may both send the same Ctrl-C. */
const echo = 2_000;

/**
 * Runs a job until Ctrl-C, SIGTERM or SIGHUP, and then ends it in order; a second signal ends
 * the process at once. Meanwhile the process lives, also while its engine is gone and started again. A signal that
 * comes during the start ends the process with exit code 0; an engine that has been started
 * ends with this process.
 *
 * @param begin resolves as soon as all runs, to what ends it
 */
export async function runUntilStopped(
  begin: () => Promise<() => Promise<void>>,
  report: Report,
): Promise<void> {
  const told = toldToStop();
  const alive = setInterval(() => undefined, long);
  try {
    const end = await Promise.race([begin(), told]);
    if (end === undefined) return leave(report);
    await told;
    report('Stopping ...');
    await end();
  } finally {
    clearInterval(alive);
  }
}

function leave(report: Report): never {
  report('Stopped before all was up.');
  // oxlint-disable-next-line unicorn/no-process-exit -- what has begun cannot be called off
  process.exit(0);
}

function toldToStop(): Promise<undefined> {
  return new Promise((stopped) => {
    const stop = (): void => {
      stopped(undefined);
      void pause(echo, undefined, { ref: false }).then(() => {
        for (const signal of signals) process.off(signal, stop);
      });
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
