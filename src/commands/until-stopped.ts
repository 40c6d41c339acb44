/** Resolves on the first Ctrl-C or polite request to end; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    // Waiting for a signal alone does not keep a process alive.
    const alive = setInterval(() => undefined, 2 ** 30);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        clearInterval(alive);
        stopped();
      });
    }
  });
}
