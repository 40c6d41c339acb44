import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './survey.js';

const shown = 3;

/** What a comparison of two stores has found: a line for each file, with examples of what differs, and how many differ. */
export interface Compared {
  lines: string[];
  different: number;
}

/** Compares two surveys, folders of files, file by file, byte by byte. */
export async function compareSurveys(first: string, second: string): Promise<Compared> {
  const names = new Set([...(await readdir(first)), ...(await readdir(second))]);
  const result: Compared = { lines: [], different: 0 };
  for (const name of [...names].sort()) {
    const [a, b] = [await read(join(first, name)), await read(join(second, name))];
    const equal = a.equals(b);
    const count = `${linesOf(a).length} lines, ${hashOf(a)}`;
    result.lines.push(`${equal ? 'equal    ' : 'DIFFERENT'} ${name}: ${count}`);
    if (equal) continue;
    result.different += 1;
    result.lines.push(...examples(linesOf(a), linesOf(b)));
  }
  return result;
}

async function read(path: string): Promise<Buffer> {
  return existsSync(path) ? readFile(path) : Buffer.alloc(0);
}

function linesOf(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\n').slice(0, -1);
}

function examples(a: string[], b: string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  const onlyA = a.filter((line) => !inB.has(line));
  const onlyB = b.filter((line) => !inA.has(line));
  return [
    `  ${onlyA.length} lines of the importer alone, ${onlyB.length} of the bulk path alone`,
    `  properties: ${[...differing(onlyA, onlyB)].join(', ') || 'none'}`,
    ...onlyA.slice(0, shown).map((line) => `  importer: ${line}`),
    ...onlyB.slice(0, shown).map((line) => `  bulk:     ${line}`),
  ];
}

/** Properties that differ in things that both have. */
function differing(onlyA: string[], onlyB: string[]): Set<string> {
  const byThing = new Map(onlyB.map((line) => [thingOf(line), line]));
  const found = new Set<string>();
  for (const line of onlyA) {
    const other = byThing.get(thingOf(line));
    if (!other) continue;
    const [a, b] = [propertiesOf(line), propertiesOf(other)];
    for (const key of Object.keys({ ...a, ...b }))
      if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) found.add(key);
  }
  return found;
}

/** A line of a survey that tells of a node, by its id, or of a relationship, by its ends and perhaps an id. */
interface Line {
  id?: string;
  from?: string;
  to?: string;
  properties?: Record<string, unknown>;
}

function propertiesOf(line: string): Record<string, unknown> {
  return (JSON.parse(line) as Line).properties ?? {};
}

function thingOf(line: string): string {
  const { id, from, to, properties } = JSON.parse(line) as Line;
  return JSON.stringify([id, from, to, properties?.['id']]);
}
