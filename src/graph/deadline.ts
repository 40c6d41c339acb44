/** Time that a statement gets beyond its time-out, in milliseconds: the server looks at the clock every two seconds. */
export const grace = 5_000;

/**
 * Waits for `work`, but not longer than `milliseconds`. The time-out of a statement ends it in the engine; this ends the
 * waiting for an engine that says nothing at all, because it hangs or cannot be reached.
 *
 * @param late makes the error to throw then
 */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  // What comes after the deadline is of no interest, not even as a failure.
  work.catch(() => undefined);
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
