import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { limits } from '../../base/limits.js';
import { excessOfMarks } from '../../base/text.js';
import { at } from './finding.js';
import type { Problem } from './finding.js';
import { parseYaml, unreadable } from './yaml.js';
import type { YamlText } from './yaml.js';

const largest = limits.file.bytes;

/** Reads a YAML or JSON file. A file that is missing, no plain file, too large or not UTF-8 is a finding; never throws. */
export async function readYaml(file: string): Promise<YamlText> {
  const content = await readContent(file);
  return content instanceof Uint8Array ? parseBytes(content, file) : refused(file, content);
}

/** The content of a file, or why it cannot be read; never throws, and never waits for what may not come. */
export async function readContent(file: string): Promise<Uint8Array | Problem> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return { path: [], expected: 'a file', found: kindOf(stats) };
    return stats.size > largest ? tooLarge(`${stats.size} bytes`) : await readBounded(file);
  } catch (error) {
    const { code = 'an error' } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'no file of this name' : code;
    return { path: [], expected: 'a file that can be read', found };
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a directory';
  return stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
}

/** A file may grow while it is read. */
async function readBounded(file: string): Promise<Uint8Array | Problem> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    size += (chunk as Buffer).length;
    if (size > largest) return tooLarge('more');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Reads the content of a YAML or JSON file, as bytes or as text. Never throws. */
export function parseBytes(content: Uint8Array | string, file: string): YamlText {
  if (content.length > largest) return refused(file, tooLarge(`${content.length} bytes`));
  if (typeof content === 'string') return parseText(content.replace(/^\uFEFF/, ''), file);
  try {
    return parseText(new TextDecoder('utf-8', { fatal: true }).decode(content), file);
  } catch {
    return notUtf8(content, file);
  }
}

/** Composed as a whole, so that a file has one hash however its accents are stored. */
function parseText(text: string, file: string): YamlText {
  const index = excessOfMarks(text);
  if (index < 0) return parseYaml(text.normalize('NFC'), file);
  const lines = text.slice(0, index).split('\n');
  const position = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const problem = { path: [], expected: `at most ${limits.marks} marks on one letter`, found: 'more' };
  return unreadable('', file, [at(file, position, problem)]);
}

function tooLarge(found: string): Problem {
  return { path: [], expected: `at most ${largest} bytes`, found };
}

function notUtf8(content: Uint8Array, file: string): YamlText {
  const lines = new TextDecoder('utf-8').decode(content).split('\n');
  const line = lines.findIndex((text) => text.includes('\uFFFD'));
  const column = (lines[line]?.indexOf('\uFFFD') ?? 0) + 1;
  const problem = {
    path: [],
    expected: 'text in UTF-8',
    found: 'a byte that is not',
    hint: 'save it as UTF-8',
  };
  return unreadable('', file, [at(file, { line: line + 1, column }, problem)]);
}

/** A file of which nothing is read, and why. */
export function refused(file: string, problem: Problem): YamlText {
  return unreadable('', file, [at(file, { line: 1, column: 1 }, problem)]);
}
