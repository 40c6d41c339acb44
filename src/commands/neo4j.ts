import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../base/config.js';
import { openEngine } from '../database/engine/engine.js';
import type { Report } from '../database/engine/report.js';
import { openBrowserDoor } from '../server/pages/browser-door.js';
import { waysToConnect } from './connect.js';
import { load } from './load.js';
import { withProject } from './open.js';
import type { Output } from './output.js';
import { runUntilStopped } from './until-stopped.js';

/**
 * `neo4j [--writable]`: the engine alone, until stopped. Other commands started meanwhile share it. Where there is no
 * data yet, the dossiers are loaded first.
 *
 * @param writable false has the engine refuse every write to the graph
 */
export function keepEngine(config: Config, writable: boolean, output: Output): Promise<void> {
  return runUntilStopped(() => begin(config, writable, output), output.report);
}

async function begin(config: Config, writable: boolean, output: Output): Promise<() => Promise<void>> {
  const ours = config.server === undefined;
  if (ours && !writable && isNew(config)) await fill(config, output.report);
  const engine = await openEngine(config, output.report, {
    readOnly: !writable,
    browser: true,
    restart: true,
  });
  if (ours) for (const line of rights(writable, engine.owned)) output.report(line);
  const door = engine.http === undefined ? undefined : await openBrowserDoor(engine.http);
  for (const line of waysToConnect(engine, door?.url)) output.print(line);
  output.report('Running; Ctrl-C stops it.');
  return async () => {
    await door?.close();
    await engine.close();
  };
}

function isNew({ dataDirectory }: Config): boolean {
  return !existsSync(join(dataDirectory, 'data', 'databases', 'neo4j'));
}

/** A read-only engine could never get its constraints and its dossiers. */
async function fill(config: Config, report: Report): Promise<void> {
  await withProject(config, report, (opened) => load(opened, report));
}

function rights(writable: boolean, owned: boolean): string[] {
  if (!owned)
    return ['This engine was started by another command of the project, and is as that one wanted it.'];
  if (!writable) return ['The engine is read-only: import and retract need it writable.'];
  return [
    'WARNING: the engine is writable. What is written by hand rests on no document: the next import may take it',
    'out or trip over it, and exports would pass it on as a fact.',
  ];
}
