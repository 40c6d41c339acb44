import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A source file without its comments: only what runs can use a statement. */
export interface Source {
  path: string;
  code: string;
}

/** All files below a folder of the project whose names end so, sorted, with paths from the project's root. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** The sources of the program, those that are generated too. */
export function sources(): Source[] {
  return filesBelow('src', '.ts').map((path) => ({
    path,
    code: withoutComments(readFileSync(`${root}${path}`, 'utf8')),
  }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/**
 * The files that use each statement, by its name: those in which the name stands, `'import/lock'`; and those that make it
 * of a beginning, `` `import/${name}` ``, and know what may follow: as a text, `'copy-dates'`, as a beginning,
 * `` `existing-${type}` ``, or as a value of an enum of their folder, `EVENTS:`. Where a file knows nothing of what may
 * follow, as it reads the folder, it uses all that begins so.
 */
export function usersOf(statements: readonly string[], files: readonly Source[]): Map<string, string[]> {
  const users = new Map<string, string[]>(statements.map((name) => [name, []]));
  for (const file of files) {
    const folder = files.filter(({ path }) => dirname(path) === dirname(file.path)).map(({ code }) => code);
    for (const name of usedIn(file.code, folder.join(), statements)) users.get(name)?.push(file.path);
  }
  return users;
}

function usedIn(code: string, folder: string, statements: readonly string[]): Set<string> {
  const used = statements.filter((name) => code.includes(`'${name}'`));
  for (const [, beginning = ''] of code.matchAll(/`([\w-]+\/[\w/-]*)\$\{/g)) {
    const made = statements.filter((name) => name.startsWith(beginning));
    const known = made.filter((name) => knows(code, folder, name.slice(beginning.length)));
    used.push(...(known.length > 0 ? known : made));
  }
  return new Set(used);
}

function knows(code: string, folder: string, rest: string): boolean {
  const beginnings = [...code.matchAll(/`([\w/-]+[/-])\$\{/g)].map(([, beginning = '']) => beginning);
  const value = new RegExp(`\\b${rest.toUpperCase().replaceAll('-', '_')}: `);
  return (
    code.includes(`'${rest}'`) ||
    beginnings.some((beginning) => rest.startsWith(beginning)) ||
    value.test(folder)
  );
}
