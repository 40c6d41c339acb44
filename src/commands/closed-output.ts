import { fileError } from '../base/file-error.js';
import { badUserInput, type AppError } from '../base/errors.js';

/** The state of an output stream. */
export interface Watched {
  /** True once the reader has closed it, as `head` does when it has its lines. */
  isClosed(): boolean;
}

/**
 * Lets a reader close our output before its end: what is under way, such as an import, continues without a message. Any
 * other failure to write is reported.
 *
 * @param fail is called where the output cannot be written, as on a full disk
 */
export function watchOutput(stream: NodeJS.WritableStream, fail: (error: AppError) => void): Watched {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (closed) return;
    closed = true;
    if (error.code !== 'EPIPE') fail(unwritable(error));
  });
  return { isClosed: () => closed };
}

function unwritable(error: NodeJS.ErrnoException): AppError {
  const named = Object.assign(error, { path: 'Standard output' });
  return fileError(named) ?? badUserInput(`Standard output: cannot be written (${error.code}).`);
}
