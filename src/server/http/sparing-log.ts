import type { Log } from './error-format.js';

const minute = 60_000;

/** For messages that any client can cause: each at most once a minute, and `most` different ones, so that the disk cannot be filled. */
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
