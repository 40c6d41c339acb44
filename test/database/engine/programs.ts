import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig, type Config } from '../../../src/base/config.js';

/** Writes a shell program. */
export async function writeProgram(path: string, text: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${text}\n`);
  await chmod(path, 0o755);
}

/** What a machine has on its search path, by name, each as a shell program; and whether its engine's jars are there. */
export interface Machine {
  programs: Record<string, string>;
  environment?: Record<string, string>;
}

/** The configuration of a machine with these programs, and the usual ones of the system, in a folder of its own. */
export async function machine({ programs, environment = {} }: Machine): Promise<Config & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-machine-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const [name, text] of Object.entries(programs)) await writeProgram(join(bin, name), text);
  const own = {
    PATH: bin,
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    NEO4J_DATA: join(folder, 'data'),
  };
  return { ...readConfig({ ...own, ...environment }), folder };
}

/** A `java` that says that it is this version, and prints `otherwise` when it is to run anything. */
export function javaOf(version: string, otherwise = 'exit 1'): string {
  return `case "$*" in *-version*) echo 'openjdk version "${version}" 2025-04-15' >&2; exit 0;; esac; ${otherwise}`;
}
