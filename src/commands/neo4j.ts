import type { Config } from '../config.js';
import { open } from './open.js';
import type { Output } from './output.js';
import { untilStopped } from './until-stopped.js';

/** `neo4j`: the engine alone, until stopped. Other commands started meanwhile share it. */
export async function keepEngine(config: Config, output: Output): Promise<void> {
  const { engine, close } = await open(config, output.report, { restart: true });
  output.print(`Address:  ${engine.uri}`);
  output.print(`User:     ${engine.user}`);
  output.print(`Password: ${engine.password}`);
  output.print(`Database: ${engine.database}`);
  output.report('Running; Ctrl-C stops it.');
  await untilStopped();
  await close();
}
