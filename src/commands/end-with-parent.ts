/** Ends this process when the one that started it has ended: npm hands on the signals of a supervisor, but not its own end, nor a hang-up. */
export function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
