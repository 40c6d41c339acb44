import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import { isPortTaken, startFailure } from './failure.js';
import { answersBolt } from './handshake.js';
import type { Jars } from './jars.js';
import type { Java } from './java.js';
import { keep, type Kept } from './keeper.js';
import { freePort } from './ports.js';
import { commandLine, endProcess, pause } from './process.js';
import type { Report } from './report.js';
import { writeSettings, type Settings } from './settings.js';

/** What an engine is started with. */
export interface Plan {
  java: Java;
  jars: Jars;
  /** The data folder, which is the engine's home. */
  home: string;
  /** Flags for Java beyond the usual ones. */
  flags: string[];
  readOnly: boolean;
  http: boolean;
  environment: Config['environment'];
  /** Told as soon as there is a process, before it answers. */
  onProcess(pid: number, settings: Settings): Promise<void>;
}

/** An engine that answers. */
export interface Launched {
  kept: Kept;
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
    const kept = await keep(await command(plan, settings), plan.environment, log);
    await plan.onProcess(kept.pid, settings);
    if (await comesUp(kept, settings.port, report)) return { kept, settings };
    const text = await readFile(log, 'utf8');
    if (attempt === attempts || !isPortTaken(text)) throw startFailure(text, plan.home, log);
  }
}

/** True where the process is an engine of ours on this data folder. */
export function isEngine(pid: number, home: string): boolean {
  const line = `${commandLine(pid)} `;
  return line.includes(main) && line.includes(` --home-dir=${home} `);
}

async function chooseSettings(plan: Plan): Promise<Settings> {
  const httpPort = plan.http ? await freePort() : undefined;
  return { port: await freePort(), httpPort, readOnly: plan.readOnly };
}

async function command(plan: Plan, settings: Settings): Promise<string[]> {
  await writeSettings(plan.home, settings);
  const classPath = join(plan.home, 'conf', 'class-path');
  // A backslash is an escape in Java's argument files.
  await writeFile(classPath, `-cp\n"${plan.jars.classPath.join(':').replaceAll('\\', '\\\\')}"\n`);
  const where = [`--home-dir=${plan.home}`, `--config-dir=${join(plan.home, 'conf')}`, '--console-mode'];
  return [plan.java.executable, ...plan.flags, `@${classPath}`, main, ...where];
}

/** True once Bolt answers, false where the process has ended before. */
async function comesUp(kept: Kept, port: number, report: Report): Promise<boolean> {
  const begin = Date.now();
  while (!kept.hasEnded()) {
    if (await answersBolt(port)) return true;
    const waited = Date.now() - begin;
    if (waited > startLimit) await giveUp(kept.pid);
    report(`Starting Neo4j: ${Math.floor(waited / 1000)} s`, true);
    await pause(glance);
  }
  return false;
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
