import { readFileSync, readdirSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../src/base/config.js';
import { errorCodes, graphqlCodes } from '../../src/base/errors.js';
import { fromRoot } from '../../src/base/root.js';
import { readOperations } from '../../src/server/graphql/operations.js';
import { doors } from '../../src/server/http/door-table.js';
import { httpStatus } from '../../src/server/http/http-status.js';
import { blocksOf, pages, quotedIn, rowsOf, textOf } from '../setup/pages.js';

// What the pages list is what there is: settings, codes, doors, commands, operations, layers, licences.

const program = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  version: string;
  license: string;
  files: string[];
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const bare = (cell = ''): string => cell.replaceAll('`', '');

test('every variable that is read is listed, once, with its default', () => {
  const listed = rowsOf('docs/settings.md', 'Variable').map(([name, fallback]) => ({
    name: bare(name),
    fallback: bare(fallback) || undefined,
  }));
  expect(listed).toHaveLength(settings().length);
  expect(listed).toEqual(expect.arrayContaining(settings()));
});

test('every code of an error is listed, once, with its status', () => {
  const listed = rowsOf('docs/dashboards.md', 'Status').map(([status, code]) => ({
    status: Number(status),
    code: bare(code),
  }));
  expect(listed.map(({ code }) => code).toSorted()).toEqual([...errorCodes, ...graphqlCodes].toSorted());
  expect(listed).toEqual(
    expect.arrayContaining(errorCodes.map((code) => ({ status: httpStatus(code), code }))),
  );
});

test('every word in capitals is a setting, a code, or a value of the graph', () => {
  const enums = Object.values(buildSchema(textOf('schema/schema.graphql')).getTypeMap()).filter(isEnumType);
  const ofExamples = ['BENCH_DATA', 'CUSTOMS_GRAPH_URL', 'GRAPHQL_URL'];
  const known = new Set<string>([
    ...errorCodes,
    ...graphqlCodes,
    ...ofExamples,
    ...settings().map(({ name }) => name),
    ...enums.flatMap((one) => one.getValues().map(({ name }) => name)),
    ...rowsOf('schema/graph.md', 'Type').map(([type]) => bare(type)),
  ]);
  const named = pages.flatMap(quotedIn).filter((word) => /^[A-Z]+(_[A-Z]+)+$/.test(word));
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((word) => !known.has(word))).toEqual([]);
});

test('the doors of the README are those that the server shows, and the playground', () => {
  const listed = rowsOf('README.md', 'Address').map(([address]) => bare(address));
  const shown = doors.filter(({ shownTo }) => shownTo !== undefined).map(({ path }) => path);
  const written = listed.map((path) => path.replace(/\/<\w+>$/, ''));
  expect(written.toSorted()).toEqual(shown.toSorted());
});

test('the ready operations are listed with their questions, in the order of their tabs', async () => {
  const listed = rowsOf('docs/questions.md', 'Operation').map(([title, question]) => [bare(title), question]);
  const tabs = await readOperations(fromRoot('schema/operations'));
  expect(listed).toEqual(tabs.map(({ title, about }) => [title, about.split('\n')[0]]));
});

describe('commands', () => {
  const called = (page: string, form: RegExp): string[] =>
    [...quotedIn(page), ...blocksOf(page)].flatMap((text) =>
      [...text.matchAll(form)].map(([, name = '']) => name),
    );
  const scripts = Object.keys(program.scripts);

  test.each(pages)('named in %s are there', (page) => {
    const named = [
      ...called(page, /npm (?:run )?(?:--silent )?([a-z][a-z0-9:]+)/g),
      ...called(page, /bin\/customs-graph ([a-z]+)/g),
    ];
    expect(named.filter((name) => !['audit', 'ci', 'link', ...scripts].includes(name))).toEqual([]);
  });

  test('are all listed, those on tests for those who write some', () => {
    const listed = ['docs/commands.md', 'CONTRIBUTING.md'].flatMap((page) =>
      called(page, /^npm (?:run )?([a-z0-9:]+)/g),
    );
    const ofNpm = ['build', 'prepack'];
    expect(scripts.filter((name) => ![...listed, ...ofNpm].includes(name))).toEqual([]);
  });
});

test('the layers are those of the folders, in the order that lint holds', () => {
  const listed = rowsOf('docs/architecture.md', 'Layer').map(([layer]) => bare(layer));
  const folders = readdirSync(fromRoot('src')).map((name) => name.replace(/\.ts$/, ''));
  expect(listed.toSorted()).toEqual(folders.toSorted());
  const [, held = ''] = /Arrows run down the layers only: ([^"]+)\./.exec(textOf('.oxlintrc.json')) ?? [];
  expect(listed).toEqual(held.split(', '));
});

describe('licence and citation', () => {
  test('say what the package says', () => {
    const citation = parse(textOf('CITATION.cff')) as Record<string, unknown>;
    expect(citation).toMatchObject({
      'cff-version': '1.2.0',
      version: program.version,
      license: program.license,
    });
    expect(textOf('LICENSE')).toMatch(/^ +Apache License\n +Version 2\.0, January 2004\n/m);
    expect(program.files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE']));
  });

  test('name the packages that are built into the playground, with the licence of each', () => {
    const sources = readdirSync(fromRoot('web'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.[jt]sx?$/.test(name),
    );
    const packages = sources.flatMap((name) =>
      [...textOf(`web/${name}`).matchAll(/from '((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(
        ([, found = '']) => found,
      ),
    );
    expect(packages.length).toBeGreaterThan(3);
    for (const name of packages) {
      const { license } = JSON.parse(textOf(`node_modules/${name}/package.json`)) as { license: string };
      expect(textOf('NOTICE')).toContain(`    ${name} (${license})\n`);
    }
  });
});
