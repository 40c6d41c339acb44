import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readConfig } from '../../src/base/config.js';
import { resolveJars, type Part } from '../../src/database/engine/jars.js';
import { findJava } from '../../src/database/engine/java.js';
import { silent } from '../../src/database/engine/report.js';
import { fromRoot } from './graph.js';

const run = promisify(execFile);

const gephi: Part = {
  name: 'Gephi',
  pom: fromRoot('test/publish/export/pom.gephi.xml'),
  versionProperty: 'gephi.version',
  jarsProperty: 'gephi.jars',
  prefix: 'gephi-',
  size: '85 MB',
};

/** The rows that Gephi tells of a file. */
export type ReadWithGephi = (file: string, ...columns: string[]) => Promise<string[][]>;

/**
 * The real engine of Gephi, which Maven brings once, into the cache beside Neo4j.
 *
 * @param folder takes the compiled program that drives it
 * @throws AppError where it cannot be had: then nothing is known of what Gephi reads
 */
export async function openGephi(folder: string): Promise<ReadWithGephi> {
  const config = readConfig();
  const java = await findJava(config, silent);
  const { classPath } = await resolveJars(config, java, silent, gephi);
  const path = [folder, ...classPath].join(':');
  const compiler = ['-cp', path, 'org.eclipse.jdt.internal.compiler.batch.Main', '-17', '-cp', path];
  await run(java.executable, [...compiler, '-d', folder, fromRoot('test/publish/export/ReadWithGephi.java')]);
  return async (file, ...columns) => {
    const flags = ['-Djava.awt.headless=true', '-cp', path, 'ReadWithGephi'];
    const { stdout } = await run(java.executable, [...flags, file, ...columns], { maxBuffer: 2 ** 28 });
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
  };
}
