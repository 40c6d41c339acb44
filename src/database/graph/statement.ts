import { readFileSync } from 'node:fs';
import { fromRoot } from '../../base/root.js';

/** One Cypher statement and the name under which logs, observers and transaction metadata know it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The folder with the `.cypher` files. */
export const cypherDirectory = fromRoot('cypher/');

const loaded = new Map<string, Statement>();

/**
 * The statement of `cypher/<name>.cypher`, without its header comment and final semicolon.
 * Files are read once: they are part of the program.
 *
 * @param name path below `cypher/` without ending, for example `import/lock`
 * @throws Error if there is no such file
 */
export function statement(name: string): Statement {
  const known = loaded.get(name);
  if (known) return known;
  const text = bareText(readFileSync(`${cypherDirectory}${name}.cypher`, 'utf8'));
  const made: Statement = { name, text };
  loaded.set(name, made);
  return made;
}

/** The statement alone: what follows the header comment, without the final semicolon. */
export function bareText(file: string): string {
  const lines = file.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('//'));
  return lines.slice(Math.max(start, 0)).join('\n').trim().replace(/;$/, '').trim();
}
