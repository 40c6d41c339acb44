import { fromRoot } from '../../base/root.js';
import type { Config } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { resolveJars, type Part } from './jars.js';
import type { Java } from './java.js';
import type { Report } from './report.js';

const browser: Part = {
  name: 'Neo4j Browser',
  pom: fromRoot('pom.browser.xml'),
  versionProperty: 'browser.version',
  jarsProperty: 'browser.jars',
  prefix: 'browser-',
  size: '15 MB',
};

/**
 * The jar of Neo4j Browser, which the engine serves where it finds it on its class path. It is optional: where it
 * cannot be fetched, the reason is passed to `report`.
 */
export async function browserJars(config: Config, java: Java, report: Report): Promise<string[]> {
  try {
    return (await resolveJars(config, java, report, browser)).classPath;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report(`Neo4j Browser is left out. ${error.message}`);
    return [];
  }
}
