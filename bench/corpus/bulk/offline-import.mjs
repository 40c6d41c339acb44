import { join } from 'node:path';
import { run } from '../../../dist/engine/executable.js';
import { resolveJars } from '../../../dist/engine/jars.js';
import { findJava } from '../../../dist/engine/java.js';
import { writeSettings } from '../../../dist/engine/settings.js';
import { listDelimiter } from './csv-file.mjs';

const main = 'org.neo4j.cli.AdminTool';
const memory = ['-Xmx2g', '-XX:+UseParallelGC', '-XX:-UsePerfData'];
const delimiter = `U+${listDelimiter.codePointAt(0).toString(16).padStart(4, '0')}`;

/**
 * Fills the data folder of an engine that does not run, by the importer among Neo4j's own jars.
 * @param {string} home the data folder
 * @param {string[]} parameters its files
 * @throws Error with the importer's last words
 */
export async function importOffline(config, home, parameters, report) {
  const java = await findJava(config, report);
  const { classPath } = await resolveJars(config, java, report);
  await writeSettings(home, { port: 0, httpPort: undefined, readOnly: false, confined: false });
  const environment = { ...config.environment, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const command = [...memory, '-cp', classPath.join(':'), main, 'database', 'import', 'full', 'neo4j'];
  const options = [
    '--id-type=integer',
    `--array-delimiter=${delimiter}`,
    '--overwrite-destination',
    '--bad-tolerance=0',
    '--max-off-heap-memory=3g',
    `--report-file=${join(home, 'logs', 'import.report')}`,
  ];
  const hear = (line) => report(`Importing: ${line.trim()}`, true);
  const { code, lines } = await run(
    java.executable,
    [...command, ...options, ...parameters],
    environment,
    hear,
  );
  if (code !== 0) throw new Error(`The importer failed:\n${lines.slice(-20).join('\n')}`);
}
