import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { limits } from '../base/limits.js';
import { excessOfMarks } from '../base/text.js';
import { at } from './finding.js';
import type { Problem } from './finding.js';
import { parseYaml, unreadable } from './yaml.js';
import type { YamlText } from './yaml.js';

const largest = limits.file.bytes;

/** Reads a YAML or JSON file. A file that is missing, too large or not UTF-8 is a finding; never throws. */
export async function readYaml(file: string): Promise<YamlText> {
  try {
    const { size } = await stat(file);
    if (size > largest) return tooLarge(file, `${size} bytes`);
    const content = await readBounded(file);
    return content ? parseBytes(content, file) : tooLarge(file, 'more');
  } catch (error) {
    const { code = 'an error' } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'no file of this name' : code === 'EISDIR' ? 'a directory' : code;
    return refused(file, { path: [], expected: 'a file that can be read', found });
  }
}

/** A pipe or a device has no size until it has ended, and may never end. @returns undefined where it is too large */
async function readBounded(file: string): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    size += (chunk as Buffer).length;
    if (size > largest) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Reads the content of a YAML or JSON file, as bytes or as text. Never throws. */
export function parseBytes(content: Uint8Array | string, file: string): YamlText {
  if (content.length > largest) return tooLarge(file, `${content.length} bytes`);
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

function tooLarge(file: string, found: string): YamlText {
  const problem = { path: [], expected: `at most ${largest} bytes`, found };
  return refused(file, problem);
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

function refused(file: string, problem: Problem): YamlText {
  return unreadable('', file, [at(file, { line: 1, column: 1 }, problem)]);
}
