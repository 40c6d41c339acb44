import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromRoot } from '../../base/root.js';
import type { Config } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { diskFull, isDiskFull } from './engine-failure.js';
import type { Java } from './java.js';
import { copyJars, findMaven, type Goal } from './maven.js';
import { isAlive } from './process.js';
import type { Report } from './report.js';

/** The engine's jars on this machine. */
export interface Jars {
  directory: string;
  /** Every jar, absolute, sorted: always the same order, on which an archive of classes depends. */
  classPath: string[];
}

/** A set of jars that one file of Maven names. */
export interface Part {
  /** What it is called in reports. */
  name: string;
  pom: string;
  /** Names of the properties in that file that tell its release and how many jars it has. */
  versionProperty: string;
  jarsProperty: string;
  /** What the name of its folder in the cache begins with. */
  prefix: string;
  /** About how much is fetched, in words. */
  size: string;
}

const neo4j: Part = {
  name: 'Neo4j',
  pom: fromRoot('pom.xml'),
  versionProperty: 'neo4j.version',
  jarsProperty: 'engine.jars',
  prefix: '',
  size: '125 MB',
};

/**
 * The jars of the engine or of another part: those in the cache, else Maven brings them. Maven writes to a temporary folder that is renamed
 * at the end, so that an incomplete download is never used.
 *
 * @throws AppError ENGINE where there is no Maven, no network or no space
 */
export async function resolveJars(
  config: Config,
  java: Java,
  report: Report,
  part: Part = neo4j,
): Promise<Jars> {
  const { directory, goal } = await releaseOf(config, part);
  if (!existsSync(directory)) await download(config, java, directory, goal, part.size, report);
  const jars = (await readdir(directory)).filter((name) => name.endsWith('.jar'));
  return { directory, classPath: jars.toSorted().map((name) => join(directory, name)) };
}

/** The release that a file of Maven names, and its folder in the cache: another file has another folder. */
export async function releaseOf(
  config: Config,
  { name, pom, versionProperty, jarsProperty, prefix }: Part = neo4j,
): Promise<{ directory: string; goal: Goal }> {
  const text = await readFile(pom, 'utf8');
  const version = property(pom, text, versionProperty);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const directory = join(config.jarsDirectory, `${prefix}${version}-${hash}`);
  const total = Number(property(pom, text, jarsProperty));
  return { directory, goal: { name, pom, version, total } };
}

/** The temporary folder of this process for an entry of the cache; it is renamed when it is complete. */
export function partialOf(path: string): string {
  return `${path}.partial-${process.pid}`;
}

/** Removes incomplete entries that killed processes left in the cache. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = /\.partial-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function download(
  config: Config,
  java: Java,
  directory: string,
  goal: Goal,
  size: string,
  report: Report,
): Promise<void> {
  const maven = findMaven(config);
  const partial = partialOf(directory);
  const what = `${goal.name} ${goal.version}`;
  report(`Fetching ${what} with Maven, once (about ${size}) ...`);
  try {
    await mkdir(dirname(directory), { recursive: true });
    await removeAbandoned(dirname(directory));
    await copyJars(maven, goal, partial, java, config.environment, report);
    await moveInPlace(partial, directory);
  } catch (error) {
    throw isDiskFull(String(error)) ? diskFull(config.jarsDirectory, error) : error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  report(`${what} is in ${directory}.`);
}

/** Another process may have created the same folder first: then that one is used. */
async function moveInPlace(partial: string, directory: string): Promise<void> {
  try {
    await rename(partial, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

function property(pom: string, text: string, name: string): string {
  const value = text.split(`<${name}>`)[1]?.split('<')[0];
  if (value === undefined) throw new AppError('INTERNAL', `${pom}: expected <${name}>, found none.`);
  return value;
}
