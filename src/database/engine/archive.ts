import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../base/config.js';
import { partialOf, removeAbandoned, type Jars } from './jars.js';
import type { Java } from './java.js';
import { startSupervised } from './supervisor.js';
import { endProcess } from './process.js';

/**
 * Java can map the classes of an earlier run from an archive instead of reading them from 213 jars, which nearly halves
 * the work of a start. The archive is made once per Java and set of jars, from the list of classes that a run of the
 * engine used, by a second Java process at the lowest priority. It is optional: without it the engine starts more slowly.
 */
export interface Archive {
  /** The archive, beside the jars, whether or not it exists. */
  path: string;
  /** Where a run without an archive lists its classes. */
  classList: string;
}

/** Java refuses longer lines in a list of classes, and itself writes some. */
const longestLine = 4_000;

/** The archive for this Java and these jars; the list of classes is kept in the data folder. */
export function archiveOf(java: Java, jars: Jars, home: string): Archive {
  const key = createHash('sha256').update(`${java.version} ${java.home}`).digest('hex').slice(0, 8);
  return { path: `${jars.directory}.classes-${key}`, classList: join(home, 'logs', 'classes') };
}

/**
 * Java's flags for an archive: use it, or list the classes for it.
 *
 * @param learn true where this run may be the one from which an archive is made
 */
export function archiveFlags({ path, classList }: Archive, learn: boolean): string[] {
  if (existsSync(path)) return [`-XX:SharedArchiveFile=${path}`];
  return learn ? [`-XX:DumpLoadedClassList=${classList}`] : [];
}

/**
 * Makes the archive while the engine runs that lists its classes.
 *
 * @param flags the engine's own flags for Java, class path included: they must be the same
 * @param stop ends the work
 * @returns true where the archive exists now; a failure is ignored, since the archive is optional
 */
export async function makeArchive(
  archive: Archive,
  java: Java,
  flags: string[],
  environment: Config['environment'],
  stop: AbortSignal,
): Promise<boolean> {
  await removeAbandoned(dirname(archive.path));
  const partial = partialOf(archive.path);
  const files = [`-XX:SharedClassListFile=${await trim(archive)}`, `-XX:SharedArchiveFile=${partial}`];
  const command = ['nice', '-n', '19', java.executable, ...flags, '-Xshare:dump', ...files];
  const program = await startSupervised(command, environment, `${archive.classList}.log`);
  const end = (): void => void endProcess(program.pid, 0);
  stop.addEventListener('abort', end);
  if (stop.aborted) end();
  const made = (await program.ended) === 0;
  if (made) await rename(partial, archive.path);
  else await rm(partial, { force: true });
  return made;
}

/** A copy of the list that Java accepts. The list is still being written, so its last line may be incomplete. */
async function trim({ classList }: Archive): Promise<string> {
  const lines = (await readFile(classList, 'utf8')).split('\n').slice(0, -1);
  const good = lines.filter((line) => line.length < longestLine);
  const path = `${classList}.trimmed`;
  await writeFile(path, `${good.join('\n')}\n`);
  return path;
}
