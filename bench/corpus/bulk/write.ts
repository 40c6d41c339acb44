import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../../src/database/engine/report.js';
import type { Size } from '../sizes.js';
import type { Closed } from './graph-files.js';
import type { Done } from './write-files.js';

const writer = fileURLToPath(new URL('writer.js', import.meta.url));

/** In megabytes. People and bodies of L with the ids of their claims fit; a large nursery spares most of the collecting. */
const memory = ['--max-old-space-size=6144', '--max-semi-space-size=64'];

/** What was written, and how many megabytes of memory it took. */
export type Written = Closed & Done & { megabytes: number };

/** What the process of the writer tells: how far it is, or that all is written. */
export type Told = { passing: Pick<Done, 'documents' | 'claims'> } | { written: Written };

/**
 * Writes the files of a corpus, in a process of its own.
 * @param folder an empty one
 */
export function write(folder: string, size: Size, report: Report): Promise<Written> {
  const child = fork(writer, [folder, JSON.stringify(size)], { execArgv: memory });
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('written' in told) return resolve(told.written);
      const { documents, claims } = told.passing;
      report(`Writing ${size.name}: ${documents} documents, ${claims} claims`, true);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The writer of the corpus ended: ${signal ?? code}.`)),
    );
  });
}
