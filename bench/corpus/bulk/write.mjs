import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const writer = fileURLToPath(new URL('writer.mjs', import.meta.url));

/** In megabytes. People and bodies of L with the ids of their claims fit; a large nursery spares most of the collecting. */
const memory = ['--max-old-space-size=6144', '--max-semi-space-size=64'];

/**
 * Writes the files of a corpus, in a process of its own.
 * @param {string} folder an empty one
 * @returns what `writeFiles` returns, and how many megabytes of memory it took
 */
export function write(folder, size, report) {
  const child = fork(writer, [folder, JSON.stringify(size)], { execArgv: memory });
  return new Promise((resolve, reject) => {
    child.on('message', ({ done, ...written }) => {
      if (done) resolve(written);
      else report(`Writing ${size.name}: ${written.documents} documents, ${written.claims} claims`, true);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The writer of the corpus ended: ${signal ?? code}.`)),
    );
  });
}
