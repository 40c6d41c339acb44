import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const record = z.object({
  uri: z.string(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
  /** Port of Bolt on the loopback address. */
  port: z.int().min(1).max(65_535),
  /** The engine's process. */
  pid: z.int().positive(),
  /** The process that started it, and that ends it. */
  starter: z.object({ pid: z.int().positive(), birth: z.string() }),
});

/** What `engine.json` says of the engine that runs on a data folder. */
export type EngineRecord = z.infer<typeof record>;

/** The record of a data folder; undefined where there is none or where it cannot be read. */
export async function readRecord(home: string): Promise<EngineRecord | undefined> {
  try {
    return record.parse(JSON.parse(await readFile(pathOf(home), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the record, for its owner's eyes only, all of it or nothing. */
export async function writeRecord(home: string, value: EngineRecord): Promise<void> {
  const partial = `${pathOf(home)}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
  await rename(partial, pathOf(home));
}

/** Removes the record, unless it is already that of another engine. */
export async function removeRecord(home: string, pid: number): Promise<void> {
  if ((await readRecord(home))?.pid === pid) await rm(pathOf(home), { force: true });
}

function pathOf(home: string): string {
  return join(home, 'engine.json');
}
