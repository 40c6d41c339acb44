import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Config } from '../../../src/base/config.js';
import { resolveJars } from '../../../src/database/engine/jars.js';
import type { Java } from '../../../src/database/engine/java.js';
import { streamReport } from '../../../src/database/engine/report.js';
import { machine } from './programs.js';

/** A Maven that works at once: two jars and a description, out of order, without any network. */
const maven = `for p in "$@"; do case "$p" in -DoutputDirectory=*) folder="\${p#*=}";; esac; done
echo "$JAVA_HOME $*" >> "$HOME/calls"
echo '[INFO] Downloaded from mirror: b.pom (1 kB)'
echo '[INFO] Downloaded from mirror: b.jar (2 kB)'
echo '[INFO] Downloaded from mirror: a.jar (3 kB)'
/bin/mkdir "$folder"; for jar in b a; do : > "$folder/$jar.jar"; done`;

const java: Java = { executable: '/java/bin/java', home: '/java', version: '17.0.15', major: 17 };

async function resolve(
  config: Config,
): Promise<{ names: string[]; heard: [string, boolean][]; directory: string }> {
  const heard: [string, boolean][] = [];
  const { directory, classPath } = await resolveJars(config, java, (line, passing = false) => {
    heard.push([line, passing]);
  });
  return { directory, heard, names: classPath.map((path) => basename(path)) };
}

test('Maven fetches the jars once, progress is reported, and incomplete folders are removed', async () => {
  const config = await machine({ programs: { mvn: maven } });
  const dead = join(config.jarsDirectory, `5.26.30-old.partial-${endedProcess()}`);
  const busy = join(config.jarsDirectory, `5.26.30-old.partial-${process.ppid}`);
  await mkdir(dead, { recursive: true });
  await mkdir(busy, { recursive: true });

  const first = await resolve(config);
  expect(first.names).toEqual(['a.jar', 'b.jar']);
  expect(first.heard).toEqual([
    ['Fetching Neo4j 5.26.30 with Maven, once (about 125 MB) ...', false],
    ['Fetching Neo4j 5.26.30: 1 descriptions, 0 of 213 jars', true],
    ['Fetching Neo4j 5.26.30: 1 descriptions, 1 of 213 jars', true],
    ['Fetching Neo4j 5.26.30: 1 descriptions, 2 of 213 jars', true],
    [`Neo4j 5.26.30 is in ${first.directory}.`, false],
  ]);
  expect((await readdir(config.jarsDirectory)).toSorted()).toEqual(
    [basename(first.directory), basename(busy)].toSorted(),
  );
  expect(await readFile(join(config.folder, 'calls'), 'utf8')).toMatch(
    /^\/java --batch-mode --strict-checksums --file \S+\/pom.xml dependency:copy-dependencies .*\n$/,
  );

  await rm(join(config.folder, 'bin', 'mvn'));
  const second = await resolve(config);
  expect(second).toEqual({ ...first, heard: [] });
});

test('a Maven that ends well without any jar is not believed', async () => {
  const config = await machine({ programs: { mvn: 'echo "[INFO] Nothing to do."' } });
  await expect(resolve(config)).rejects.toMatchObject({
    code: 'ENGINE',
    message: 'Maven could not fetch Neo4j: it said "[INFO] Nothing to do".',
  });
});

test('a cache that cannot be written is an error of the system, untouched', async () => {
  const config = await machine({ programs: { mvn: maven } });
  await writeFile(join(config.folder, 'cache'), '');
  await expect(resolve(config)).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('on a terminal a passing line is written over; elsewhere lines are plain and only some pass', () => {
  const written = (isTTY: boolean): string => {
    const parts: string[] = [];
    const stream = { isTTY, columns: 12, write: (text: string) => parts.push(text) };
    const report = streamReport(stream as unknown as NodeJS.WriteStream);
    report('Begin');
    report('one, which is too long', true);
    report('two', true);
    report('End');
    return parts.join('');
  };
  expect(written(true)).toBe('Begin\none, which \r\u001b[Ktwo\r\u001b[KEnd\n');
  expect(written(false)).toBe('Begin\nEnd\n');
});

function endedProcess(): number {
  return Number(execFileSync('/bin/sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
}
