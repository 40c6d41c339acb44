import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../setup/graph.js';

/** Names of all worked questions, sorted. */
export const names = readdirSync(fromRoot('cypher/questions'))
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.replace(/\.cypher$/, ''))
  .toSorted();

/** The file of a question, header included. */
export function textOf(name: string): string {
  return readFileSync(fromRoot(`cypher/questions/${name}.cypher`), 'utf8');
}

interface Entry {
  name: string;
  type: string;
  meaning: string;
}

/** What the comment at the head of a question says. */
export interface Header {
  question: string;
  parameters: Entry[];
  columns: Entry[];
  usedBy: string;
  byHand: string[];
}

/** The header of a question, taken apart. */
export function headerOf(name: string): Header {
  const lines = textOf(name).split('\n');
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  );
  const start = comment.findIndex((line) => line.startsWith('// Parameters'));
  const middle = comment.findIndex((line) => line.startsWith('// Returns'));
  return {
    question: comment[0]?.slice(3) ?? '',
    parameters: entries(comment.slice(start + 1, middle)),
    columns: entries(comment.slice(middle + 1)),
    usedBy: said(comment, '// Used by ')[0] ?? '',
    byHand: said(comment, '// By hand '),
  };
}

function entries(lines: string[]): Entry[] {
  return lines.flatMap((line) => {
    const [, name = '', type = '', meaning = ''] = /^\/\/ {3}(\w+) +(\[?\w+\]?) +(\S.*)$/.exec(line) ?? [];
    return name === '' ? [] : [{ name, type, meaning }];
  });
}

function said(lines: string[], start: string): string[] {
  return lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
}

/** The examples of the header as parameters. */
export function examplesOf(name: string): Record<string, unknown> {
  const pairs = headerOf(name).parameters.map(({ name: parameter, meaning }) => {
    const [, example = 'null'] = /e\.g\. (.*)$/.exec(meaning) ?? [];
    return [parameter, JSON.parse(example) as unknown];
  });
  return Object.fromEntries(pairs) as Record<string, unknown>;
}
