import { join } from 'node:path';
import type { Config } from '../../../src/base/config.js';
import { run } from '../../../src/database/engine/executable.js';
import { resolveJars } from '../../../src/database/engine/jars.js';
import { findJava } from '../../../src/database/engine/java.js';
import type { Report } from '../../../src/database/engine/report.js';
import { writeSettings } from '../../../src/database/engine/settings.js';
import { listDelimiter } from './csv-file.js';

const memory = ['-Xmx2g', '-XX:+UseParallelGC', '-XX:-UsePerfData'];
const command = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'];
const delimiter = `U+${listDelimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
const options = [
  '--id-type=integer',
  `--array-delimiter=${delimiter}`,
  '--overwrite-destination',
  '--bad-tolerance=0',
  '--max-off-heap-memory=3g',
];

/**
 * Fills the data folder of an engine that does not run, by the importer among Neo4j's own jars.
 * @param home the data folder
 * @param files the parameters that name them
 * @throws Error with the importer's last words
 */
export async function importOffline(
  config: Config,
  home: string,
  files: string[],
  report: Report,
): Promise<void> {
  const java = await findJava(config, report);
  const { classPath } = await resolveJars(config, java, report);
  await writeSettings(home, { port: 0, httpPort: undefined, readOnly: false, confined: false });
  const environment = { ...config.environment, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const findings = `--report-file=${join(home, 'import.report')}`;
  const line = [...memory, '-cp', classPath.join(':'), ...command, ...options, findings, ...files];
  const hear = (text: string): void => {
    if (text.trim() !== '') report(`Importing: ${text.trim()}`, true);
  };
  const { code, lines } = await run(java.executable, line, environment, hear);
  if (code !== 0) throw new Error(`The importer failed:\n${lines.slice(-20).join('\n')}`);
}
