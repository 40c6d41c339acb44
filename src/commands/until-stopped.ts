/** A day in milliseconds: nothing happens then, but a timer that waits keeps the process. */
const long = 86_400_000;

/**
 * Resolves on the first Ctrl-C or polite request to end; a second one ends the process at once. Until then the process
 * lives, also while its engine is gone and started again.
 */
export function untilStopped(): Promise<void> {
  const alive = setInterval(() => undefined, long);
  return new Promise((stopped) => {
    const stop = (): void => {
      clearInterval(alive);
      stopped();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}
