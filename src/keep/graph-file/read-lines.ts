import { createReadStream } from 'node:fs';
import { expectFile, fileReason } from '../../base/file-error.js';
import { badUserInput } from '../../base/errors.js';
import { parseLine, type Line } from './records.js';

/** Characters of the longest line that is read: the text of the largest dossier, each character of it escaped, has half. */
const longestLine = 16_000_000;

/** A line with its text and its place. */
export type ReadLine = Line & { text: string; at: string };

/**
 * The lines of a graph file in order, as it is read: memory does not grow with it.
 *
 * @throws AppError BAD_USER_INPUT with file and line, where a line is not as it should be, or the file cannot be read
 */
export async function* readLines(file: string): AsyncGenerator<ReadLine> {
  let number = 0;
  for await (const text of textLines(file)) {
    number += 1;
    const at = `${file}:${number}`;
    yield { ...parsed(text, at), text, at };
  }
}

/** Only a line feed ends a line: to `node:readline` the separators of Unicode, which names may hold, do too. */
async function* textLines(file: string): AsyncGenerator<string> {
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file)) {
    const [first = '', ...others] = chunk.split('\n');
    rest.push(first);
    length += first.length;
    if (length > longestLine) throw badUserInput(`${file}: a line of more than ${longestLine} characters.`);
    if (others.length === 0) continue;
    yield rest.join('');
    rest = [others.pop() ?? ''];
    length = rest[0]?.length ?? 0;
    yield* others;
  }
  if (length > 0) yield rest.join('');
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  try {
    await expectFile(file);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw badUserInput(`${file}: cannot be read: ${fileReason(error)}.`);
  }
}

function parsed(text: string, at: string): Line {
  try {
    return parseLine(text);
  } catch (error) {
    throw badUserInput(`${at}: not a line of a graph file: ${(error as Error).message}`);
  }
}
