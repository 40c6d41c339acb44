import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentNode } from 'graphql';
import { Kind, parse } from 'graphql';
import { AppError } from '../../base/errors.js';

/** One ready tab of the playground. */
export interface Tab {
  /** Name of the operation, also the title of the tab. */
  title: string;
  /** The comment on top of the file: which question the operation answers. */
  about: string;
  /** The file as it is, with its comment. */
  query: string;
  /** JSON text of its variables; undefined if the operation has no file of variables. */
  variables?: string;
}

const orderFile = 'order.json';

/**
 * Reads the operations of a folder: each `*.graphql` file holds one named operation with a comment on top, its variables lie
 * beside it in `<same name>.json`. `order.json`, an array of operation names, says which come first; the others follow by
 * file name. An absent folder has none.
 *
 * @throws AppError BAD_USER_INPUT that names the file, what was expected and what was found.
 */
export async function readOperations(folder: string): Promise<Tab[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).toSorted();
  const tabs = await Promise.all(files.map((name) => readTab(folder, name)));
  return sortTabs(tabs, await readOrder(folder));
}

async function readTab(folder: string, name: string): Promise<Tab> {
  const file = join(folder, name);
  const query = await readFile(file, 'utf8');
  const variables = await readVariables(file.replace(/\.graphql$/, '.json'));
  const tab = { title: operationName(file, query), about: leadingComment(query), query };
  return variables === undefined ? tab : { ...tab, variables };
}

function operationName(file: string, query: string): string {
  const operations = parseFile(file, query).definitions.filter(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  const name = operations[0]?.name?.value;
  if (operations.length === 1 && name !== undefined) return name;
  throw unfit(
    file,
    'one named operation',
    `${operations.length} operations, the first named ${name ?? 'nothing'}`,
  );
}

function parseFile(file: string, query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    throw unfit(file, 'a GraphQL document', (error as Error).message);
  }
}

function leadingComment(query: string): string {
  const [comment = ''] = /^(\s*#.*\n)*/.exec(query) ?? [];
  return comment.replaceAll(/^\s*#[ \t]?/gm, '').trim();
}

async function readVariables(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const text = await readFile(file, 'utf8');
  const value = parseJson(file, text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return text.trim();
  throw unfit(file, 'an object of variables', text.slice(0, 40));
}

async function readOrder(folder: string): Promise<string[]> {
  const file = join(folder, orderFile);
  if (!existsSync(file)) return [];
  const value = parseJson(file, await readFile(file, 'utf8'));
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw unfit(file, 'an array of operation names', JSON.stringify(value).slice(0, 40));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unfit(file, 'JSON', (error as Error).message);
  }
}

function sortTabs(tabs: Tab[], order: string[]): Tab[] {
  const rank = ({ title }: Tab) => (order.includes(title) ? order.indexOf(title) : order.length);
  return tabs.toSorted((a, b) => rank(a) - rank(b));
}

function unfit(file: string, expected: string, found: string): AppError {
  return new AppError('BAD_USER_INPUT', `${file}: expected ${expected}; found ${found.replace(/\.$/, '')}.`);
}
