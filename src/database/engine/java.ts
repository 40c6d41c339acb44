import { dirname, join } from 'node:path';
import type { Config } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { findExecutable, isExecutable, run } from './executable.js';
import type { Report } from './report.js';

/** A Java that can run the engine. */
export interface Java {
  executable: string;
  home: string;
  /** Such as `17.0.15`. */
  version: string;
  major: number;
}

/** The engine is made for 17 and 21; 25 was tried and works. */
const goodMajors = new Set([17, 21, 25]);
const hint = 'Install Java 17 or 21 and put it on the search path, or let JAVA_HOME point to it.';

/**
 * Finds the Java of JAVA_HOME or, without one, of the search path, and checks its version by running it.
 * A JAVA_HOME that holds no Java is reported and ignored.
 *
 * @throws AppError ENGINE where there is no Java, or only one of another version
 */
export async function findJava(config: Config, report: Report): Promise<Java> {
  const executable = ofJavaHome(config, report) ?? findExecutable('java', config.searchPath);
  if (executable === undefined) {
    throw new AppError('ENGINE', 'Java 17 or 21 is needed to run Neo4j, and no java was found.', hint);
  }
  const settings = await askJava(executable, config);
  const major = majorOf(settings.version);
  if (!goodMajors.has(major)) {
    const found = `${executable} is Java ${settings.version}`;
    throw new AppError('ENGINE', `Java 17 or 21 is needed to run Neo4j, and ${found}.`, hint);
  }
  return { executable, major, ...settings };
}

function ofJavaHome(config: Config, report: Report): string | undefined {
  if (config.javaHome === undefined) return undefined;
  const executable = join(config.javaHome, 'bin', 'java');
  if (isExecutable(executable)) return executable;
  report(`JAVA_HOME is ${config.javaHome}, where there is no bin/java: taking java of the search path.`);
  return undefined;
}

async function askJava(executable: string, config: Config): Promise<{ version: string; home: string }> {
  const outcome = await run(executable, ['-XshowSettings:properties', '-version'], config.environment);
  const text = outcome.lines.join('\n');
  const version = /^\s*java\.version = (\S+)/m.exec(text)?.[1] ?? /version "([^"]+)"/.exec(text)?.[1];
  if (outcome.code !== 0 || version === undefined) {
    const said = text === '' ? 'said nothing' : `said "${outcome.lines.at(0)}"`;
    throw new AppError('ENGINE', `Java 17 or 21 is needed to run Neo4j, and ${executable} ${said}.`, hint);
  }
  const home = /^\s*java\.home = (.+)$/m.exec(text)?.[1] ?? dirname(dirname(executable));
  return { version, home };
}

/** Java 8 and older call themselves 1.8. */
function majorOf(version: string): number {
  const [first, second] = version.split(/[.\-+_]/).map(Number);
  return (first === 1 ? second : first) ?? 0;
}
