import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import { findExecutable, isExecutable, run } from './executable.js';
import { diskFull, isDiskFull } from './failure.js';
import type { Java } from './java.js';
import { isAlive } from './process.js';
import type { Report } from './report.js';

/** The engine's jars on this machine. */
export interface Jars {
  /** Folder named by the engine's version and the hash of pom.xml: other jars, other folder. */
  directory: string;
  /** Every jar, absolute, sorted: always the same order, on which a class archive depends. */
  classPath: string[];
}

const pom = fileURLToPath(new URL('../../pom.xml', import.meta.url));

/**
 * The engine's jars: those in the cache, else Maven brings them. Maven writes to a folder of its own that is renamed
 * at the end, so that half a download never counts.
 *
 * @throws AppError ENGINE where there is no Maven, no network or no space
 */
export async function resolveJars(config: Config, java: Java, report: Report): Promise<Jars> {
  const text = await readFile(pom, 'utf8');
  const version = property(text, 'neo4j.version');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const directory = join(config.jarsDirectory, `${version}-${hash}`);
  if (!existsSync(directory)) {
    const total = Number(property(text, 'engine.jars'));
    await download(config, java, directory, { version, total, report });
  }
  const names = await readdir(directory);
  const jars = names.filter((name) => name.endsWith('.jar')).toSorted();
  return { directory, classPath: jars.map((name) => join(directory, name)) };
}

interface Progress {
  version: string;
  total: number;
  report: Report;
}

async function download(config: Config, java: Java, directory: string, progress: Progress): Promise<void> {
  const maven = findMaven(config);
  const partial = `${directory}.partial-${process.pid}`;
  progress.report(`Fetching Neo4j ${progress.version} with Maven, once (about 125 MB) ...`);
  try {
    await mkdir(dirname(directory), { recursive: true });
    await removeAbandoned(dirname(directory));
    await runMaven(maven, partial, { ...config.environment, JAVA_HOME: java.home }, progress);
    await moveInPlace(partial, directory);
  } catch (error) {
    throw isDiskFull(String(error)) ? diskFull(config.jarsDirectory) : error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  progress.report(`Neo4j ${progress.version} is in ${directory}.`);
}

function findMaven(config: Config): string {
  const ofHome = config.mavenHome === undefined ? undefined : join(config.mavenHome, 'bin', 'mvn');
  if (ofHome !== undefined && isExecutable(ofHome)) return ofHome;
  const found = findExecutable('mvn', config.searchPath);
  if (found !== undefined) return found;
  throw new AppError(
    'ENGINE',
    'Maven is needed once, to fetch Neo4j, and no mvn was found.',
    'Install Maven and put mvn on the search path, or set NEO4J_URI to a Neo4j that runs already.',
  );
}

/** Folders that a download left behind when it was killed; the folders of downloads that still run stay. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = /\.partial-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function runMaven(
  maven: string,
  folder: string,
  environment: Config['environment'],
  progress: Progress,
): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const parameters = ['--batch-mode', '--strict-checksums', '--file', pom, ...goal];
  const outcome = await run(maven, parameters, environment, progressOf(progress));
  const copied = existsSync(folder) ? await readdir(folder) : [];
  if (outcome.code !== 0 || copied.length === 0) throw mavenFailure(outcome.lines);
}

/** Maven reads a thousand descriptions, then fetches the jars, and says so line by line. */
function progressOf({ version, total, report }: Progress): (line: string) => void {
  let jars = 0;
  let others = 0;
  return (line) => {
    if (!line.includes('Downloaded from')) return;
    if (line.includes('.jar ')) jars += 1;
    else others += 1;
    const shown = Math.min(jars, total);
    report(`Fetching Neo4j ${version}: ${others} descriptions, ${shown} of ${total} jars`, true);
  };
}

const offline =
  /offline mode|unknown host|UnknownHostException|could not transfer|connection refused|connect timed out|network is unreachable|name resolution/i;

function mavenFailure(lines: string[]): AppError {
  const text = lines.join('\n');
  if (isDiskFull(text)) return diskFull('the folder of the engine or of Maven');
  if (offline.test(text)) {
    return new AppError(
      'ENGINE',
      'Neo4j is not in the cache yet, and Maven cannot reach the network to fetch it.',
      'Start once with a network (behind a proxy: set it in ~/.m2/settings.xml), then none is needed.',
    );
  }
  const first = lines.find((line) => line.includes('[ERROR]')) ?? lines.at(-1) ?? 'nothing';
  const said = first.replace(/^.*\[ERROR\]\s*/, '').slice(0, 300);
  return new AppError(
    'ENGINE',
    `Maven could not fetch Neo4j: it said "${said}".`,
    `Try: mvn -f ${pom} validate`,
  );
}

/** Another process may have been faster: its folder is as good as ours. */
async function moveInPlace(partial: string, directory: string): Promise<void> {
  try {
    await rename(partial, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

function property(text: string, name: string): string {
  const value = text.split(`<${name}>`)[1]?.split('<')[0];
  if (value === undefined) throw new AppError('INTERNAL', `${pom}: expected <${name}>, found none.`);
  return value;
}
