import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { isPortTaken, startFailure } from './engine-failure.js';
import { acceptsConnections, answersBolt } from './handshake.js';
import type { Jars } from './jars.js';
import type { Java } from './java.js';
import { startSupervised, type SupervisedProgram } from './supervisor.js';
import { freePort } from './ports.js';
import { commandLine, endProcess, killProcess, pause } from './process.js';
import type { Report } from './report.js';
import { writeSettings, type Settings } from './settings.js';

/** What an engine is started with. */
export interface Plan {
  java: Java;
  jars: Jars;
  /** The jar of Neo4j Browser, if it is to be served. It is last on the class path: an archive of classes needs the same order. */
  browser: string[];
  /** The data folder, which is the engine's home. */
  home: string;
  /** Flags for Java beyond the usual ones. */
  flags: string[];
  readOnly: boolean;
  http: boolean;
  confined: boolean;
  /** The ports of a former engine, for those who are still connected to it; free ones if absent. */
  ports?: Pick<Settings, 'port' | 'httpPort'>;
  environment: Config['environment'];
  /** Called as soon as the process exists, before it answers. */
  onProcess(pid: number, settings: Settings): Promise<void>;
}

/** An engine that answers. */
export interface Launched {
  program: SupervisedProgram;
  settings: Settings;
}

const main = 'org.neo4j.server.CommunityEntryPoint';
/** Times in milliseconds: how long a start may take, how often we look, how long a clean stop may take. */
const startLimit = 180_000;
const glance = 50;
export const stopLimit = 30_000;
/** How often we try another port where the chosen one was taken before the engine got it. */
const attempts = 3;

/**
 * Starts the engine and waits until it answers.
 *
 * @throws AppError ENGINE that says why it did not come up
 */
export async function launch(plan: Plan, report: Report): Promise<Launched> {
  const log = join(plan.home, 'logs', 'engine.log');
  await mkdir(join(plan.home, 'logs'), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const settings = await chooseSettings(plan);
    const program = await startSupervised(await command(plan, settings), plan.environment, log);
    await plan.onProcess(program.pid, settings);
    if (await comesUp(program, settings, report)) return { program, settings };
    const text = await readFile(log, 'utf8');
    if (attempt === attempts || !isPortTaken(text)) throw startFailure(text, plan.home, log);
  }
}

/** True where the process is an engine of ours on this data folder. */
export function isEngine(pid: number, home: string): boolean {
  const line = `${commandLine(pid)} `;
  return line.includes(main) && line.includes(` --home-dir=${home} `);
}

/** Ends the process of an engine of ours at once; Neo4j rolls back what it had not committed. */
export async function killEngine(pid: number, home: string): Promise<void> {
  if (!isEngine(pid, home)) return;
  await killProcess(pid, stopLimit);
}

/** Java's flag for the class path, by way of a file: it would make the command line unreadable. */
export function classPathFlag(home: string): string {
  return `@${join(home, 'conf', 'class-path')}`;
}

async function chooseSettings({ ports, http, readOnly, confined }: Plan): Promise<Settings> {
  if (ports) return { ...ports, readOnly, confined };
  const httpPort = http ? await freePort() : undefined;
  return { port: await freePort(), httpPort, readOnly, confined };
}

async function command(plan: Plan, settings: Settings): Promise<string[]> {
  await writeSettings(plan.home, settings);
  // A backslash is an escape in Java's argument files.
  const classPath = [...plan.jars.classPath, ...plan.browser].join(':').replaceAll('\\', '\\\\');
  await writeFile(join(plan.home, 'conf', 'class-path'), `-cp\n"${classPath}"\n`);
  const where = [`--home-dir=${plan.home}`, `--config-dir=${join(plan.home, 'conf')}`, '--console-mode'];
  // Statements of callers run at a lower priority than everything else.
  const polite = plan.confined ? ['nice', '-n', '5'] : [];
  return [...polite, plan.java.executable, ...plan.flags, classPathFlag(plan.home), main, ...where];
}

/** True once it answers, false where the process has ended before. */
async function comesUp(program: SupervisedProgram, settings: Settings, report: Report): Promise<boolean> {
  const begin = Date.now();
  while (!program.hasEnded()) {
    if (await answers(settings)) return true;
    const waited = Date.now() - begin;
    if (waited > startLimit) await giveUp(program.pid);
    report(`Starting Neo4j: ${Math.floor(waited / 1000)} s`, true);
    await pause(glance);
  }
  return false;
}

/** HTTP comes up some time after Bolt. */
async function answers({ port, httpPort }: Settings): Promise<boolean> {
  return (await answersBolt(port)) && (httpPort === undefined || acceptsConnections(httpPort));
}

async function giveUp(pid: number): Promise<never> {
  await endProcess(pid, stopLimit);
  const seconds = startLimit / 1000;
  throw new AppError(
    'ENGINE',
    `Neo4j did not answer within ${seconds} s.`,
    'Is the machine very busy? Try again.',
  );
}
