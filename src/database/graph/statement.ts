import { readFileSync } from 'node:fs';
import { fromRoot } from '../../base/root.js';
import { fillTemplate, inSmallLetters, namesOfTemplate } from './template.js';

/** One Cypher statement and the name under which logs, observers and transaction metadata know it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The folder with the `.cypher` files. */
export const cypherDirectory = fromRoot('cypher/');

const loaded = new Map<string, Statement>();

/**
 * The statement of `cypher/<file>.cypher`, without its header comment and final semicolon. Files are read once: they are
 * part of the program.
 *
 * @param file path below `cypher/` without ending, for example `import/lock`
 * @param name what a template of one name is filled with: `statement('import/relations', 'HELD_IN')` is known as
 *   `import/relations/held-in`
 * @throws Error if there is no such file, or it is no template of this name
 */
export function statement(file: string, name?: string): Statement {
  const known = name === undefined ? file : `${file}/${inSmallLetters(name).replaceAll('_', '-')}`;
  const before = loaded.get(known);
  if (before) return before;
  const text = fillTemplate(bareText(readFileSync(`${cypherDirectory}${file}.cypher`, 'utf8')), name);
  const made: Statement = { name: known, text };
  loaded.set(known, made);
  return made;
}

/** The statements of `cypher/<file>.cypher`: of a template of one name, one for each name that it may be filled with. */
export function statements(file: string): Statement[] {
  const names = namesOfTemplate(bareText(readFileSync(`${cypherDirectory}${file}.cypher`, 'utf8')));
  return names ? names.map((name) => statement(file, name)) : [statement(file)];
}

/** The statement alone: what follows the header comment, without the final semicolon. */
export function bareText(file: string): string {
  const lines = file.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('//'));
  return lines.slice(Math.max(start, 0)).join('\n').trim().replace(/;$/, '').trim();
}
