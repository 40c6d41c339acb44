import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { findExecutable, isExecutable, run } from './executable.js';
import { diskFull, isDiskFull } from './engine-failure.js';
import type { Java } from './java.js';
import type { Report } from './report.js';

/** What Maven is to bring, and how many jars that is: for showing progress only. */
export interface Goal {
  /** What it is called in reports. */
  name: string;
  pom: string;
  version: string;
  total: number;
}

/**
 * The Maven of MAVEN_HOME or, without one, of the search path.
 *
 * @throws AppError ENGINE where there is none
 */
export function findMaven(config: Config): string {
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

/**
 * Has Maven copy all jars of a pom.xml into a folder.
 *
 * @throws AppError ENGINE: no network, no space, or what Maven says
 */
export async function copyJars(
  maven: string,
  goal: Goal,
  folder: string,
  java: Java,
  environment: Config['environment'],
  report: Report,
): Promise<void> {
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const parameters = ['--batch-mode', '--strict-checksums', '--file', goal.pom, ...copy];
  const outcome = await run(
    maven,
    parameters,
    { ...environment, JAVA_HOME: java.home },
    progress(goal, report),
  );
  const copied = existsSync(folder) ? await readdir(folder) : [];
  if (outcome.code !== 0 || copied.length === 0) throw failure(outcome.lines, goal);
}

/** Maven reads hundreds of descriptions, then fetches the jars, and says so line by line. */
function progress({ name, version, total }: Goal, report: Report): (line: string) => void {
  let jars = 0;
  let others = 0;
  return (line) => {
    if (!line.includes('Downloaded from')) return;
    if (line.includes('.jar ')) jars += 1;
    else others += 1;
    // The last lines are about Maven's own files.
    const shown = Math.min(jars, total);
    report(`Fetching ${name} ${version}: ${others} descriptions, ${shown} of ${total} jars`, true);
  };
}

const offline =
  /offline mode|unknown host|UnknownHostException|could not transfer|connection refused|connect timed out|network is unreachable|name resolution/i;

function failure(lines: string[], { name, pom }: Goal): AppError {
  const text = lines.join('\n');
  if (isDiskFull(text)) return diskFull('the folder of the engine or of Maven');
  if (offline.test(text)) {
    return new AppError(
      'ENGINE',
      `${name} is not in the cache yet, and Maven cannot reach the network to fetch it.`,
      'Start once with a network (behind a proxy: set it in ~/.m2/settings.xml), then none is needed.',
    );
  }
  const first = lines.find((line) => line.includes('[ERROR]')) ?? lines.at(-1) ?? 'nothing';
  const said = first.replace(/^.*\[ERROR\]\s*|\.$/g, '').slice(0, 300);
  return new AppError(
    'ENGINE',
    `Maven could not fetch ${name}: it said "${said}".`,
    `Try: mvn -f ${pom} validate`,
  );
}
