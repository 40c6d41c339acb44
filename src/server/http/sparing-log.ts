import type { Log } from './error-format.js';

const minute = 60_000;

/** Writes what strangers can cause at will, so that they cannot fill the disk: a text once a minute, and `most` lines at most. */
export function sparingly(log: Log, most = 30): Log {
  const told = new Set<string>();
  let since = 0;
  return (text) => {
    if (Date.now() - since >= minute) {
      told.clear();
      since = Date.now();
    }
    if (told.has(text) || told.size >= most) return;
    told.add(text);
    log(told.size < most ? text : `${text} (No more lines of this kind for a minute.)`);
  };
}
