import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot, keptSeeds } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';
import { blocksOf, examplePages, pages, textOf } from '../setup/pages.js';

// The commands of the pages as they stand there, with what they write; and no line of any page that nobody runs.

const run = promisify(execFile);

/** Shell blocks that no test runs, by their beginning, each with the reason. */
const notRun: Record<string, string> = {
  'npm ci && npm start':
    'the tests are what the second line runs, on what it installs; see stopping.test.ts for the first',
  'cypher-shell -a bolt://127.0.0.1:PORT':
    'a program of Neo4j that is not fetched, with an address to be put in',
  'npx tsc\n': 'the checks that `npm test` makes',
  'NEO4J_DATA=/tmp/tests npm run neo4j': 'an engine that stays, and tests on it, which this one is',
  'npm start': 'a server that stays, and Jupyter; the notebook itself is run by notebook.test.ts',
  'HOST=0.0.0.0 ALLOWED_HOSTS=host.docker.internal npm start': 'a server on every address of the machine',
  'docker run': 'there is no Docker; grafana.test.ts sends what it would send',
};

describe('the lines of the pages', () => {
  let folder: string;
  beforeAll(async () => {
    // The seeds, if they are not there yet.
    await (await keptSeeds()).close();
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await symlink(fromRoot('bin'), join(folder, 'bin'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Runs a block in an empty folder, on the engine of this run. */
  async function ran(block: string): Promise<{ stdout: string; stderr: string }> {
    const { uri, user, password, database } = ownEngine();
    const engine = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    // oxlint-disable-next-line node/no-process-env -- the environment of a person's shell, with the engine of this run
    return run('sh', ['-ec', block], { cwd: folder, env: { ...process.env, ...engine } });
  }
  const written = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const blocks = pages
    .filter((page) => !examplePages.includes(page))
    .flatMap((page) => blocksOf(page))
    .filter((block) => reasonOf(block) === undefined);

  const expected: Record<string, (output: { stdout: string; stderr: string }) => Promise<void>> = {
    async 'bin/customs-graph cypher'({ stdout, stderr }) {
      const lineage = tableOf(await written('lineage.tsv'));
      expect(lineage[0]).toEqual(['direction', 'steps', 'thing', 'name', 'ties', 'date']);
      expect(lineage.length).toBeGreaterThan(1);
      const [columns, ...rows] = tableOf(stdout);
      expect(columns).toEqual(['e.id', 'e.date']);
      expect(rows).toHaveLength(5);
      expect(stderr).toMatch(/^5 rows, that is all; \d+ ms, \d+ db hits$/m);
    },
    async 'bin/customs-graph export nodes.csv'({ stdout }) {
      expect(stdout).toBe('');
      const text = await written('nodes.csv');
      expect(text).toMatch(/^\uFEFFid,label,type,/);
      expect(text.match(/^event:[^,]+,/gm)).toHaveLength(130);
    },
    async 'bin/customs-graph backup'({ stdout }) {
      expect(stdout).toBe('');
      const last = JSON.parse(
        (await written('customs-graph.backup')).trimEnd().split('\n').at(-1) ?? '',
      ) as object;
      expect(last).toMatchObject({ backup: 2, dossiers: 109 });
    },
    async 'bin/customs-graph cite'({ stdout }) {
      expect(stdout).toBe('');
      const entries = JSON.parse(await written('customs-graph.json')) as unknown[];
      expect(entries).toHaveLength(1 + 109);
    },
  };

  test.each(blocks)('%s', async (block) => {
    const found = Object.keys(expected).filter((begin) => block.startsWith(begin));
    expect(found, 'what is expected of these lines?').toHaveLength(1);
    await expected[found[0] ?? '']?.(await ran(block));
  });

  test('are all that is expected of them', () => {
    expect(blocks).toHaveLength(Object.keys(expected).length);
  });
});

/** Why nobody runs a block; undefined where it is run. */
function reasonOf(block: string): string | undefined {
  return Object.entries(notRun).find(([begin]) => block.startsWith(begin))?.[1];
}

/** The cells of a table with tabs, the first row its columns; every other cell is JSON. */
function tableOf(text: string): unknown[][] {
  const [columns = '', ...rows] = text.trimEnd().split('\n');
  return [
    columns.split('\t'),
    ...rows.map((row) => row.split('\t').map((cell) => JSON.parse(cell) as unknown)),
  ];
}

describe('the pages', () => {
  test('hold no lines that are neither run nor listed as left out', () => {
    const elsewhere = ['examples/client/README.md', 'examples/curl/README.md'];
    const left = examplePages.filter((page) => !elsewhere.includes(page)).flatMap((page) => blocksOf(page));
    expect(left.filter((block) => reasonOf(block) === undefined)).toEqual([]);
    const all = pages.flatMap((page) => blocksOf(page));
    const needless = Object.keys(notRun).filter((begin) => !all.some((block) => block.startsWith(begin)));
    expect(needless).toEqual([]);
  });

  test.each(pages)('%s: npm, which prints lines of its own, is in no pipe and no redirection', (page) => {
    const text = textOf(page);
    const loud = /npm (run|start|exec)(?! (--silent|-s) )/.source;
    const fed = new RegExp(`\\| *${loud}|${loud}[^\`\\n]*?[^-<A-Z][>|][^\`\\n]*`, 'g');
    expect(text.match(fed)).toBeNull();
  });
});
