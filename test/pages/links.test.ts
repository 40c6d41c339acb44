import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromRoot } from '../../src/base/root.js';
import { histories, pages, proseOf, quotedIn, textOf } from '../setup/pages.js';

// Where the pages send their readers: links, headings and files are there.

const made = new Set(['.git', '.neo4j', 'dist', 'node_modules']);

/** All files and folders of the project, from its root. */
const places = readdirSync(fromRoot('.'))
  .filter((name) => !made.has(name))
  .flatMap((name) => [name, ...below(name)]);

function below(name: string): string[] {
  if (!statSync(fromRoot(name)).isDirectory()) return [];
  return readdirSync(fromRoot(name), { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`);
}

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsOf(page: string): string[] {
  return [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** Whether `link`, as it stands in `page`, leads to a file, and to a heading where it names one. */
function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  return existsSync(fromRoot(target)) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

function linksOf(page: string): string[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

const inside = (link: string): boolean => !/^[a-z]+:/.test(link);

/** Written with a slash, or with the ending of a page or a source: a name such as `nodes.csv` may be of anything. */
const looksLikeFile =
  /^(?!application\/)[a-z.][\w.<>*-]*(\/[\w.<>*-]+)+\/?$|^[\w-]+\.(md|cff|ts)$|^(LICENSE|NOTICE)$/;

/** Whether there is such a file: `<kind>` and `*` stand for any name; tests are named without folder and ending. */
function isThere(page: string, path: string): boolean {
  const bare = path.replace(/\/$/, '');
  const pattern = bare.replaceAll('.', '\\.').replaceAll(/<\w+>|\*/g, '[^/]+');
  const asTold = new RegExp(`^(${dirname(page)}/|test/)?${pattern}(\\.test\\.ts)?$`);
  return places.some((place) => asTold.test(place));
}

/** What looks like a file and is none, each with the reason. */
const others: Record<string, string> = { 'earliest/id': 'the value of a property' };

describe.each([...pages, ...histories])('%s', (page) => {
  test('has links that lead somewhere', () => {
    expect(linksOf(page).filter((link) => inside(link) && !leads(page, link))).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  test('names files that are there', () => {
    const named = quotedIn(page).filter((quoted) => looksLikeFile.test(quoted));
    expect(named.filter((path) => !(path in others) && !isThere(page, path))).toEqual([]);
  });
});

describe('these checks', () => {
  test('find a link, a heading and a file that are missing', () => {
    expect(leads('README.md', 'docs/nothing.md')).toBe(false);
    expect(leads('README.md', 'docs/settings.md#nothing')).toBe(false);
    expect(leads('docs/settings.md', 'operations.md')).toBe(true);
    expect(isThere('README.md', 'src/nothing.ts')).toBe(false);
    expect(isThere('README.md', 'schema/operations/<Name>.graphql')).toBe(true);
    expect(isThere('README.md', 'schema/operations/<Name>.sql')).toBe(false);
    expect(pages.flatMap(linksOf).filter(inside).length).toBeGreaterThan(30);
    expect(pages.flatMap(quotedIn).filter((quoted) => looksLikeFile.test(quoted)).length).toBeGreaterThan(60);
  });
});

test('the README is a page and no book', () => {
  expect(Buffer.byteLength(textOf('README.md'))).toBeLessThanOrEqual(10_240);
});
