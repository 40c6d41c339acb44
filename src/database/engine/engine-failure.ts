import { join } from 'node:path';
import { fileError } from '../../base/file-error.js';
import { AppError } from '../../base/errors.js';

/** What to do to get the graph back when its data are lost. */
export const freshFolder =
  'let NEO4J_DATA name a new folder and bring your last backup into it with `npm run restore -- FILE`; without one, the next start fills it from the dossiers.';

/** True where a program says, in any of the usual ways, that the disk is full. */
export function isDiskFull(text: string): boolean {
  return /no space left on device|ENOSPC|disk quota exceeded|EDQUOT|not enough space/i.test(text);
}

/** @param where the folder, in words, that could not be written */
export function diskFull(where: string, cause?: unknown): AppError {
  return new AppError(
    'ENGINE',
    `The disk is full: ${where} could not be written.`,
    'Free some space, then start again.',
    { cause },
  );
}

/** The system's error for something in the data folder, as one of ours; undefined for all others. */
export function folderError(home: string, error: unknown): AppError | undefined {
  const { path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const known = fileError(error, 'ENGINE');
  // A missing parent folder is reported when the folder is created.
  if (known === undefined || !(path.startsWith(home) || home.startsWith(path))) return undefined;
  const message = `The data folder ${home} cannot be used. ${known.message}`;
  return new AppError('ENGINE', message, 'Let NEO4J_DATA name a folder in which this user may write.', {
    cause: error,
  });
}

/** What Neo4j speaks of when it cannot read its own files. */
const damage = /\b(?:(?:neo)?store|database|recover|corrupt|checksum|transaction log|page|id file|index)/i;

/**
 * Why the engine did not come up, from what it printed.
 *
 * @param home the engine's data folder
 * @param log where the whole text is kept
 */
export function startFailure(text: string, home: string, log: string): AppError {
  if (isDiskFull(text)) return diskFull(home);
  if (/could not reserve enough space|insufficient memory|Cannot allocate memory/i.test(text)) {
    return new AppError(
      'ENGINE',
      'Neo4j needs about 1 GB of memory and did not get it.',
      'Free some memory.',
    );
  }
  if (/lock file has been locked|StoreLockException|FileLockException/i.test(text)) {
    return new AppError(
      'ENGINE',
      `Another Neo4j is using ${home}.`,
      'End it, or set NEO4J_DATA to another folder for this one.',
    );
  }
  const hint = `All that it said is in ${log}.`;
  if (!damage.test(lastCause(text)))
    return new AppError('ENGINE', `Neo4j did not start: ${lastCause(text)}.`, hint);
  return new AppError(
    'ENGINE',
    `The data in ${join(home, 'data')} are damaged: Neo4j did not start, and says "${lastCause(text)}".`,
    `${hint} Put the files back as they were. Else: ${freshFolder}`,
  );
}

/** True where the port that we chose was taken in the meantime: another one will do. */
export function isPortTaken(text: string): boolean {
  return /address already in use|BindException/i.test(text);
}

function lastCause(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const cause =
    lines.findLast((line) => line.startsWith('Caused by:')) ??
    lines.findLast((line) => /ERROR|Exception/.test(line));
  const said = (cause ?? lines.at(-1) ?? 'it said nothing').trim();
  return said
    .replace(/^Caused by:\s*(\S+Exception:\s*)?/, '')
    .replace(/\.$/, '')
    .slice(0, 300);
}
