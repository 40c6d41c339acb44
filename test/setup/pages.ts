import { readFileSync, readdirSync } from 'node:fs';
import { fromRoot } from '../../src/base/root.js';

// The one reader of the pages: what a page says is held to the truth wherever it stands.

const inFolder = (folder: string): string[] =>
  readdirSync(fromRoot(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/** The pages on the examples, each beside what it is about. */
export const examplePages = readdirSync(fromRoot('examples')).map((name) => `examples/${name}/README.md`);

/** The pages on the project as it is now. CHANGELOG.md tells of what was, and `bench/RESULTS.md` of a day. */
export const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'schema/graph.md',
  ...inFolder('docs'),
  ...examplePages,
];

/** Pages that tell history: their links must lead somewhere, and the rest may be of another time. */
export const histories = ['CHANGELOG.md', 'bench/RESULTS.md'];

export function textOf(page: string): string {
  return readFileSync(fromRoot(page), 'utf8');
}

/** A page without its code blocks. */
export function proseOf(page: string): string {
  return textOf(page).replaceAll(/^```.*?^```$/gms, '');
}

/** The code blocks of a page in a language, in their order. */
export function blocksOf(page: string, language = 'sh'): string[] {
  return [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, block = '']) => block,
  );
}

/** What stands in backticks in the prose of a page. */
export function quotedIn(page: string): string[] {
  return [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);
}

/** The rows of the tables of a page whose first column has this heading: their cells, without the heading. */
export function rowsOf(page: string, heading: string): string[][] {
  const tables = [
    ...textOf(page).matchAll(new RegExp(`^\\| ${heading} +\\|.*\\n\\|[- |:]+\\n((?:\\|.*\\n)+)`, 'gm')),
  ];
  return tables.flatMap(([, rows = '']) => rows.trimEnd().split('\n').map(cellsOf));
}

/** The cells of a row of a table. */
export function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
