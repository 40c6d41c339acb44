import { createReadStream } from 'node:fs';
import { badUserInput } from '../errors.js';
import { parseLine, type Line, type LineKind, type LineOf } from './records.js';

/**
 * The lines of a graph file in order, as it is read: memory does not grow with it.
 *
 * @throws AppError BAD_USER_INPUT with file and line, where a line is not as it should be, or the file cannot be read
 */
export async function* readLines(file: string): AsyncGenerator<Line & { at: string }> {
  let number = 0;
  for await (const text of textLines(file)) {
    number += 1;
    const at = `${file}:${number}`;
    yield { ...parsed(text, at), at };
  }
}

/** The lines of one kind, so many at a time. */
export async function* batchesOf<Kind extends LineKind>(
  file: string,
  wanted: Kind,
  size: number,
): AsyncGenerator<LineOf<Kind>[]> {
  let batch: LineOf<Kind>[] = [];
  for await (const { kind, line } of readLines(file)) {
    if (kind === wanted) batch.push(line as LineOf<Kind>);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Only a line feed ends a line: to `node:readline` the separators of Unicode, which names may hold, do too. */
async function* textLines(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunksOf(file)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  try {
    yield* createReadStream(file, 'utf8') as AsyncIterable<string>;
  } catch (error) {
    throw badUserInput(`${file}: cannot be read: ${(error as Error).message}`);
  }
}

function parsed(text: string, at: string): Line {
  try {
    return parseLine(text);
  } catch (error) {
    throw badUserInput(`${at}: not a line of a graph file: ${(error as Error).message}`);
  }
}
