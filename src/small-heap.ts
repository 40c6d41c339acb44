import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the heap small while a program starts. To load packages, schema and vocabulary makes garbage in quantity, for which
 * V8 would take room that it never gives back: a third of what the server holds at rest.
 *
 * Call it before anything large is imported. With a flag changed Node compiles its own modules anew: some 25 ms.
 *
 * @returns for when the start is over: moves what is left together, one pause of a tenth of a second or two, and lets the
 *   heap grow again as questions need it; never fails
 */
export function keepHeapSmall(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => {
    setFlagsFromString('--semi-space-growth-factor=2');
    compact();
  };
}

/** Frees what is dead, and the gaps between what is alive: without this a page of the heap stays for one object in it. */
function compact(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--compact-on-every-full-gc');
  // V8 hands its collector out to new contexts only, and another engine than Node might not.
  (runInNewContext('globalThis.gc') as (() => void) | undefined)?.();
  setFlagsFromString('--no-compact-on-every-full-gc');
  setFlagsFromString('--no-expose-gc');
}
