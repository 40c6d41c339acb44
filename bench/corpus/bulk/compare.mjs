import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './survey.mjs';

const shown = 3;

/**
 * Compares two surveys file by file, byte by byte.
 * @returns {Promise<{lines: string[], different: number}>} a line for each file, and examples of what differs
 */
export async function compareSurveys(first, second) {
  const names = new Set([...(await readdir(first)), ...(await readdir(second))]);
  const result = { lines: [], different: 0 };
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

async function read(path) {
  return existsSync(path) ? readFile(path) : Buffer.alloc(0);
}

function linesOf(bytes) {
  return bytes.toString('utf8').split('\n').slice(0, -1);
}

function examples(a, b) {
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
function differing(onlyA, onlyB) {
  const byThing = new Map(onlyB.map((line) => [thingOf(line), line]));
  const found = new Set();
  for (const line of onlyA) {
    const other = byThing.get(thingOf(line));
    if (!other) continue;
    const [a, b] = [line, other].map((text) => JSON.parse(text).properties ?? {});
    for (const key of Object.keys({ ...a, ...b }))
      if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) found.add(key);
  }
  return found;
}

function thingOf(line) {
  const { id, from, to, properties } = JSON.parse(line);
  return JSON.stringify([id, from, to, properties?.id]);
}
