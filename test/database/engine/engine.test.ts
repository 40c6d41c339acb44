import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig, type Config, type ServerAddress } from '../../../src/base/config.js';
import { archiveOf } from '../../../src/database/engine/archive.js';
import { openEngine, type Engine, type EngineOptions } from '../../../src/database/engine/engine.js';
import { resolveJars } from '../../../src/database/engine/jars.js';
import { findJava } from '../../../src/database/engine/java.js';
import { hasEnded, isAlive } from '../../../src/database/engine/process.js';
import { readRecord } from '../../../src/database/engine/record.js';
import { silent } from '../../../src/database/engine/report.js';
import { connect } from '../../../src/database/graph/graph.js';
import { openElsewhere } from './opener.js';
import { writeProgram } from './programs.js';
import { listensOn } from './sockets.js';
import { ownEngine } from '../../setup/own.js';

const longEnough = 60_000;

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'engine-story-'));
});

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

function openHere(config = readConfig(), options: EngineOptions = {}): Promise<Engine> {
  return openEngine(config, silent, { purpose: 'test', dataDirectory: home, ...options });
}

async function ask(address: ServerAddress, text: string): Promise<unknown[][]> {
  const graph = await connect(address);
  try {
    return await graph.read({ name: 'test', text });
  } finally {
    await graph.close();
  }
}

async function leave(address: ServerAddress, mark: string): Promise<void> {
  const graph = await connect(address);
  await graph.command({ name: 'test', text: 'CREATE (:Mark {text: $mark})' }, { mark });
  await graph.close();
}

const marks = 'MATCH (mark:Mark) RETURN mark.text ORDER BY mark.text';

async function enginePid(): Promise<number> {
  return (await readRecord(home))!.pid;
}

/** The supervisor is the engine's parent. */
function parentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
}

async function modeOf(name: string): Promise<string> {
  return ((await stat(join(home, name))).mode & 0o777).toString(8);
}

describe('one data folder, from its first engine to its last', () => {
  let engine: Engine;

  test('the engine of the test run is the release of pom.xml', async () => {
    const rows = await ask(ownEngine(), 'CALL dbms.components() YIELD name, versions RETURN name, versions');
    expect(rows).toEqual([['Neo4j Kernel', ['5.26.30']]]);
  });

  test('a first start makes a password that only its owner can read', async () => {
    engine = await openHere();
    expect(engine).toMatchObject({ owned: true, user: 'neo4j', database: 'neo4j' });
    expect(engine.password).toMatch(/^[\w-]{32}$/);
    expect([await modeOf('password'), await modeOf('engine.json')]).toEqual(['600', '600']);
    await expect(ask({ ...engine, password: 'neo4j-neo4j' }, 'RETURN 1')).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
  });

  test('it listens for Bolt on the loopback address, and nowhere else', async () => {
    const { port } = new URL(engine.uri);
    expect(engine.uri).toBe(`bolt://127.0.0.1:${port}`);
    expect(listensOn(await enginePid())).toEqual([`127.0.0.1:${port}`]);
  });

  test('Cypher reads no file and no other host', async () => {
    const load = (from: string): Promise<unknown> =>
      ask(engine, `LOAD CSV FROM '${from}' AS line RETURN line`);
    await expect(load('file:///etc/hostname')).rejects.toThrow(/file/);
    await expect(load('http://127.0.0.1:9/')).rejects.toThrow(/block/);
  });

  test('another process shares it, and leaves it running', async () => {
    await leave(engine, 'first');
    const other = await openElsewhere(home);
    expect(other.engine).toEqual({ ...addressOf(engine), owned: false });
    await other.end();
    expect(await ask(engine, marks)).toEqual([['first']]);
  });

  test('closed, it has ended, its record is gone and its data is small', async () => {
    const pid = await enginePid();
    await Promise.all([engine.close(), engine.close()]);
    expect(isAlive(pid)).toBe(false);
    expect(await readRecord(home)).toBeUndefined();
    expect((await readdir(home)).toSorted()).toEqual(['conf', 'data', 'logs', 'password', 'run']);
  });

  test('it starts again with its data, even past an archive of classes that Java cannot use', async () => {
    const config = await withBrokenArchive();
    expect((await readdir(config.jarsDirectory)).filter((name) => name.includes('.classes-'))).toHaveLength(
      1,
    );
    engine = await openHere(config);
    expect(await ask(engine, marks)).toEqual([['first']]);
    expect((await readdir(config.jarsDirectory)).filter((name) => name.includes('.classes-'))).toEqual([]);
    await rm(config.jarsDirectory, { recursive: true });
  });

  test('killed with SIGKILL, it starts again with its data, in another process', async () => {
    await leave(engine, 'second');
    const pid = await enginePid();
    process.kill(pid, 'SIGKILL');
    expect(await hasEnded(pid, longEnough)).toBe(true);
    const other = await openElsewhere(home);
    expect(other.engine.owned).toBe(true);
    expect(await ask(other.engine, marks)).toEqual([['first'], ['second']]);
    await orphan(other.process.pid!);
  });

  test('an engine without starter and supervisor is ended, and a lock of a process that is gone is taken over', async () => {
    const orphaned = await enginePid();
    expect(isAlive(orphaned)).toBe(true);
    await writeFile(join(home, 'engine.lock'), JSON.stringify({ pid: orphaned, birth: 'another' }));
    engine = await openHere(readConfig(), { readOnly: true, http: true });
    expect(isAlive(orphaned)).toBe(false);
    expect(engine.owned).toBe(true);
    expect(await ask(engine, marks)).toEqual([['first'], ['second']]);
  });

  test('on request it refuses to write, and opens HTTP on the loopback address too', async () => {
    await expect(leave(engine, 'third')).rejects.toThrow(/read-only/);
    const ports = [new URL(engine.uri).port, new URL(engine.http!).port];
    expect(listensOn(await enginePid())).toEqual(ports.map((port) => `127.0.0.1:${port}`).toSorted());
    expect(await (await fetch(engine.http!)).json()).toMatchObject({ neo4j_version: '5.26.30' });
    await engine.close();
  });

  test('two that start at the same time have one engine, which ends when its starter is killed', async () => {
    const openers = await Promise.all([openElsewhere(home), openElsewhere(home)]);
    const [starter, guest] = openers.toSorted((a, b) => Number(b.engine.owned) - Number(a.engine.owned));
    expect(starter!.engine).toEqual({ ...guest!.engine, owned: true });
    expect(guest!.engine.owned).toBe(false);
    const pid = await enginePid();
    starter!.process.kill('SIGKILL');
    expect(await hasEnded(pid, longEnough)).toBe(true);
    await guest!.end();
  });

  /** Kills the starter and, at once, the supervisor, which would end the engine. */
  async function orphan(starter: number): Promise<void> {
    const supervisor = parentOf(await enginePid());
    process.kill(supervisor, 'SIGSTOP');
    process.kill(starter, 'SIGKILL');
    process.kill(supervisor, 'SIGKILL');
    expect(await hasEnded(supervisor, longEnough)).toBe(true);
    expect(await hasEnded(starter, longEnough)).toBe(true);
  }
});

function addressOf({ uri, user, password, database }: ServerAddress): ServerAddress {
  return { uri, user, password, database };
}

/** The usual jars, beside them an archive that looks good, and a Java that dies of it. */
async function withBrokenArchive(): Promise<Config> {
  const usual = readConfig();
  const java = await findJava(usual, silent);
  const { directory } = await resolveJars(usual, java, silent);
  const jarsDirectory = await mkdtemp(join(tmpdir(), 'engine-jars-'));
  const linked = join(jarsDirectory, basename(directory));
  await symlink(directory, linked);
  await writeProgram(
    join(jarsDirectory, 'java'),
    `case "$*" in *SharedArchiveFile*) exit 134;; esac; exec ${java.executable} "$@"`,
  );
  await writeFile(archiveOf(java, { directory: linked, classPath: [] }, home).path, 'no archive');
  const searchPath = jarsDirectory + delimiter + usual.searchPath;
  return { ...usual, javaHome: undefined, jarsDirectory, searchPath };
}
