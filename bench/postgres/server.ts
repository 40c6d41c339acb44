import { execFileSync, spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// A PostgreSQL of its own on a Unix socket. It refuses to run as root: root runs it as another user, in a folder which
// that user can reach.

const versions = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL of Debian, if there is any. */
export function programs(): string | undefined {
  const [newest] = existsSync(versions)
    ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))
    : [];
  return newest && existsSync(`${versions}/${newest}/bin/initdb`) ? `${versions}/${newest}/bin` : undefined;
}

/** What goes before a command so that it does not run as root. */
function asUser(): string[] {
  if (process.getuid?.() !== 0) return [];
  const id = (...flags: string[]): string =>
    execFileSync('id', [...flags, userName()], { encoding: 'utf8' }).trim();
  return ['setpriv', `--reuid=${id('-u')}`, `--regid=${id('-g')}`, '--clear-groups'];
}

function userName(): string {
  return spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody';
}

/** The given folder; where the user cannot reach it, as under the home of root, one of the same name elsewhere. */
function reachable(folder: string): string {
  mkdirSync(folder, { recursive: true });
  if (asUser().length === 0) return folder;
  execFileSync('chown', [userName(), folder]);
  if (run(['test', '-w', folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  const other = join('/var/tmp/customs-cooperation-graph-bench', basename(folder));
  mkdirSync(other, { recursive: true });
  execFileSync('chown', [userName(), other]);
  return other;
}

function run(command: string[]): SpawnSyncReturns<string> {
  const [first = '', ...others] = [...asUser(), ...command];
  return spawnSync(first, others, { encoding: 'utf8', cwd: '/' });
}

const settings = {
  listen_addresses: '',
  shared_buffers: '1GB',
  work_mem: '32MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_connections: '40',
  fsync: 'off',
  max_parallel_workers_per_gather: '0',
};

/** A server that runs. */
export interface Postgres {
  /** Of its data. */
  folder: string;
  /** The folder of its socket. */
  host: string;
  pid: number;
  close(): Promise<void>;
}

/**
 * Starts the server on its data, made anew if need be.
 * @param wanted the folder for the data
 */
export async function startServer(wanted: string): Promise<Postgres> {
  const folder = reachable(wanted);
  const data = join(folder, 'data');
  stopFormer(data);
  if (!existsSync(join(folder, 'filled'))) makeAnew(data);
  const host = socketFolder();
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [first = '', ...others] = [
    ...asUser(),
    `${String(programs())}/postgres`,
    '-D',
    data,
    '-k',
    host,
    ...flags,
  ];
  const child = spawn(first, others, { stdio: 'ignore', cwd: '/' });
  await ready(child, host);
  return { folder, host, pid: child.pid ?? 0, close: () => end(child, host) };
}

/** One that outlived a run that was killed. */
function stopFormer(data: string): void {
  if (existsSync(join(data, 'postmaster.pid')))
    run([`${String(programs())}/pg_ctl`, 'stop', '-D', data, '-m', 'fast', '-s']);
}

/** Filling that was not finished begins again. */
function makeAnew(data: string): void {
  rmSync(data, { recursive: true, force: true });
  const made = run([
    `${String(programs())}/initdb`,
    '-D',
    data,
    '-U',
    'bench',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
  ]);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
}

/** Short, for a socket's path may have a hundred characters. */
function socketFolder(): string {
  const host = mkdtempSync(join(tmpdir(), 'bench-pg-'));
  if (asUser().length > 0) execFileSync('chown', [userName(), host]);
  return host;
}

async function ready(child: ChildProcess, host: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${child.exitCode} before it was ready.`);
    const { status } = spawnSync(`${String(programs())}/pg_isready`, ['-h', host, '-q']);
    if (status === 0) return;
    await wait(100);
  }
  throw new Error('PostgreSQL was not ready after 30 seconds.');
}

/** SIGINT closes connections and ends. */
async function end(child: ChildProcess, host: string): Promise<void> {
  child.kill('SIGINT');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  rmSync(host, { recursive: true, force: true });
}
