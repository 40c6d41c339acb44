import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, type Config } from '../../../src/base/config.js';
import { openEngine } from '../../../src/database/engine/engine.js';
import { findExecutable } from '../../../src/database/engine/executable.js';
import { releaseOf } from '../../../src/database/engine/jars.js';
import { findJava } from '../../../src/database/engine/java.js';
import { javaOf, machine } from './programs.js';

const javaHint = 'Install Java 17 or 21 and put it on the search path, or let JAVA_HOME point to it.';

describe('a machine that cannot run the engine says so in one sentence', () => {
  test('no Java', async () => {
    await expect(openEngine(await machine({ programs: {} }))).rejects.toMatchObject({
      code: 'ENGINE',
      message: 'Java 17 or 21 is needed to run Neo4j, and no java was found.',
      hint: javaHint,
    });
  });

  test.for(['1.8.0_402', '11.0.22', '16', '18.0.2', '24-ea'])('Java %s', async (version) => {
    const config = await machine({ programs: { java: javaOf(version) } });
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: `Java 17 or 21 is needed to run Neo4j, and ${join(config.folder, 'bin', 'java')} is Java ${version}.`,
      hint: javaHint,
    });
  });

  test('a java that is only a sign to an empty place', async () => {
    const config = await machine({ programs: { java: 'echo Unable to locate a Java Runtime. >&2; exit 1' } });
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: `Java 17 or 21 is needed to run Neo4j, and ${join(config.folder, 'bin', 'java')} said "Unable to locate a Java Runtime.".`,
    });
  });

  test('no Maven', async () => {
    const config = await machine({ programs: { java: javaOf('21.0.7') } });
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: 'Maven is needed once, to fetch Neo4j, and no mvn was found.',
      hint: 'Install Maven and put mvn on the search path, or set NEO4J_URI to a Neo4j that runs already.',
    });
  });

  test('no network at the first start', async () => {
    const config = await machine({ programs: { java: javaOf('17.0.15'), mvn: offlineMaven() } });
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: 'Neo4j is not in the cache yet, and Maven cannot reach the network to fetch it.',
    });
    expect(await readdir(config.jarsDirectory)).toEqual([]);
  });

  test.for([
    'Failed to execute goal copy-dependencies: Error copying artifact: No space left on device',
    'java.io.IOException: Disk quota exceeded',
  ])('a full disk while Maven writes: %s', async (line) => {
    const mvn = `for p in "$@"; do case "$p" in -DoutputDirectory=*) mkdir "\${p#*=}"; : > "\${p#*=}/a.jar";; esac; done
      echo '[ERROR] ${line}'; exit 1`;
    const config = await machine({
      programs: { java: javaOf('17.0.15'), mvn, mkdir: 'exec /bin/mkdir "$@"' },
    });
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: 'The disk is full: the folder of the engine or of Maven could not be written.',
      hint: 'Free some space, then start again.',
    });
    expect(await readdir(config.jarsDirectory)).toEqual([]);
  });

  test('a Maven that fails in any other way is quoted', async () => {
    const mvn = 'echo "[ERROR] Unknown lifecycle phase."; echo "[ERROR] For help see ..."; exit 1';
    const config = await machine({ programs: { java: javaOf('17.0.15'), mvn } });
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: 'Maven could not fetch Neo4j: it said "Unknown lifecycle phase".',
    });
  });

  test.for([
    ['java.io.IOException: No space left on device', 'The disk is full: FOLDER could not be written.'],
    [
      'Could not reserve enough space for object heap',
      'Neo4j needs about 1 GB of memory and did not get it.',
    ],
    [
      'Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked',
      'Another Neo4j is using FOLDER.',
    ],
    ['Caused by: java.lang.IllegalStateException: No luck.', 'Neo4j did not start: No luck.'],
  ])('an engine that ends at once, saying %s', async ([said, message]) => {
    const config = await machine({ programs: { java: javaOf('17.0.15', `echo '${said}'; exit 1`) } });
    await withJars(config);
    await expect(openEngine(config)).rejects.toMatchObject({
      code: 'ENGINE',
      message: message!.replace('FOLDER', config.dataDirectory),
    });
  });
});

test('a port that is taken in the last moment is exchanged for another, three times', async () => {
  const program = `grep bolt.listen "$NEO4J_DATA/conf/neo4j.conf" >> "$NEO4J_DATA/ports"; echo 'java.net.BindException: Address already in use'; exit 1`;
  const config = await machine({
    programs: { java: javaOf('17.0.15', program), grep: 'exec /bin/grep "$@"' },
  });
  await withJars(config);
  await expect(openEngine(config)).rejects.toMatchObject({
    code: 'ENGINE',
    message: 'Neo4j did not start: java.net.BindException: Address already in use.',
  });
  const ports = (await readFile(join(config.dataDirectory, 'ports'), 'utf8')).trim().split('\n');
  expect(ports).toHaveLength(3);
  expect(new Set(ports).size).toBe(3);
});

describe('finding Java', () => {
  test('JAVA_HOME comes first', async () => {
    const programs = { java: javaOf('17.0.15') };
    const other = await machine({ programs: { java: javaOf('21.0.7') } });
    const config = await machine({ programs, environment: { JAVA_HOME: other.folder } });
    expect(await findJava(config, unheard)).toEqual({
      executable: join(other.folder, 'bin', 'java'),
      home: other.folder,
      version: '21.0.7',
      major: 21,
    });
  });

  test('a JAVA_HOME without Java is named and passed over', async () => {
    const config = await machine({
      programs: { java: javaOf('17.0.15') },
      environment: { JAVA_HOME: '/no/such/java' },
    });
    const lines: string[] = [];
    const java = await findJava(config, (line) => lines.push(line));
    expect(java.executable).toBe(join(config.folder, 'bin', 'java'));
    expect(lines).toEqual([
      'JAVA_HOME is /no/such/java, where there is no bin/java: taking java of the search path.',
    ]);
  });

  test('the Java of this machine knows its own home', async () => {
    const java = await findJava(readConfig(), unheard);
    expect(findExecutable('java', join(java.home, 'bin'))).toBe(join(java.home, 'bin', 'java'));
  });
});

function unheard(line: string): void {
  throw new Error(`Nothing was to be said, but: ${line}`);
}

/** The real Maven without network, on an empty local repository. */
function offlineMaven(): string {
  const { searchPath, mavenHome } = readConfig();
  const real = findExecutable('mvn', mavenHome === undefined ? searchPath : join(mavenHome, 'bin'))!;
  const java = findExecutable('java', searchPath)!;
  return `unset JAVA_HOME; PATH=${dirname(java)}:/usr/bin:/bin; exec ${real} --offline -Dmaven.repo.local="$HOME/empty" "$@"`;
}

/** Pretends that the jars are in the cache. */
async function withJars(config: Config): Promise<void> {
  const { directory } = await releaseOf(config);
  await mkdir(directory, { recursive: true });
}
