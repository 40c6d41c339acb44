import { spawn } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { exported, foundingGraph, fromRoot, importText, testFoundation } from '../../setup/graph.js';
import { changed, validText } from './valid.js';
import { ownEngine } from '../../setup/own.js';

// Files that somebody made to hurt, or that a program spoilt, given to the importer as a person would.

let graph: Graph;
let folder: string;
let before: string;
beforeAll(async () => {
  graph = await foundingGraph();
  before = await exported(graph);
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** Most memory that the process had, in MB. */
  peak: number;
}

const tellsPeak =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

function pathOf(name: string): string {
  return join(folder, `${name}.yaml`);
}

async function runImport(files: string[]): Promise<Ended> {
  const { uri, user, password } = ownEngine();
  const program = spawn(
    process.execPath,
    ['--import', tellsPeak, fromRoot('dist/main.js'), 'import', ...files],
    {
      cwd: fromRoot('.'),
      env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    },
  );
  const ended = new Promise<number | null>((done) => program.on('close', done));
  const [out, all] = await Promise.all([text(program.stdout), text(program.stderr)]);
  const [err = '', peak] = all.split('peak ');
  return { code: await ended, out, err: `\n${err.replaceAll(`${folder}/`, '')}`, peak: Number(peak) / 1024 };
}

/** Ten levels, each with ten times the level below: written out, ten thousand million items. */
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`),
].join('\n');

const longest = 1_000_000;
const tooMany = 'expected at most 200000 words, signs and gaps, found more';
const notUtf8 = 'expected text in UTF-8, found a byte that is not (save it as UTF-8)';
const notText = 'expected one line of text, all of it visible, found U+0000 NULL (leave it out)';

const files: [name: string, what: string, content: string | Uint8Array, says: string][] = [
  ['bomb', 'a bomb of aliases', bomb, '2:10: a1[0]: expected every block written out, found an alias *a0'],
  [
    'brackets',
    'brackets without end',
    '['.repeat(longest),
    '1:51: expected at most 20 levels of blocks and lists, found deeper nesting',
  ],
  ['items', 'items without end', `[${'1,'.repeat(longest / 2 - 2)}]`, `1:133334: ${tooMany}`],
  [
    'doubles',
    'one key over and over',
    'a: 1\n'.repeat(20_000),
    '2:1: a: expected each key once, found a second "a"',
  ],
  [
    'quote',
    'a quote that is never closed',
    `"${'x '.repeat(longest / 2 - 1)}`,
    '1:1: expected valid YAML 1.2, found a mistake: Missing closing "quote',
  ],
  ['utf16', 'a text in UTF-16', Buffer.from(`\uFEFF${validText}`, 'utf16le'), `1:1: ${notUtf8}`],
  ['latin1', 'a text in Latin 1', Buffer.from(validText, 'latin1'), `4:11: ${notUtf8}`],
  ['nothing', 'zeros', new Uint8Array(1000), `1:1: ${notText}`],
];

describe('files of all sorts, imported by one command,', () => {
  let ended: Ended;
  beforeAll(async () => {
    for (const [name, , content] of files) await writeFile(pathOf(name), content);
    ended = await runImport(files.map(([name]) => pathOf(name)));
  });

  test.each(files)('%s: %s is refused', (name, _what, _content, says) => {
    expect(ended.err).toContain(`\n${name}.yaml:${says}\n`);
    expect(ended.err).toContain(`\n${name}.yaml: refused, nothing of it was loaded.\n`);
  });

  test('change nothing', async () => {
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(await exported(graph)).toBe(before);
  });

  test('take no more memory than a few of the largest files', () => {
    expect(ended.peak).toBeLessThan(700);
  });

  test('tell a hundred of their mistakes, and how many there are more', () => {
    const lines = ended.err.split('\n').filter((line) => line.startsWith('doubles.yaml'));
    expect(lines).toHaveLength(102);
    expect(lines.at(-2)).toMatch(/^doubles\.yaml:\d+:\d+: expected no mistakes, found \d+ more$/);
  });
});

test('a file of 200 MB is not read, and one without end not at all', async () => {
  const handle = await open(pathOf('huge'), 'w');
  await handle.truncate(200_000_000);
  await handle.close();
  const { err, peak } = await runImport([pathOf('huge'), '/dev/zero']);
  expect(err).toContain('huge.yaml:1:1: expected at most 1000000 bytes, found 200000000 bytes\n');
  expect(err).toContain('/dev/zero:1:1: expected a file, found a device\n');
  expect(peak).toBeLessThan(200);
  expect(await exported(graph)).toBe(before);
});

test('a byte order mark and line ends of Windows are no mistake, and no difference to the graph', async () => {
  const foundation = await testFoundation();
  await importText(graph, foundation, validText);
  const after = await exported(graph);
  await importText(graph, foundation, `\uFEFF${validText.replaceAll('\n', '\r\n')}`);
  expect(await exported(graph)).toBe(after);
});

test('a name that looks like Cypher, markup or the machinery of objects is a name', async () => {
  const hostile = "'}) DETACH DELETE n // <script>__proto__ $id `x`";
  await importText(graph, await testFoundation(), changed('fr: fentanyl', `fr: ${JSON.stringify(hostile)}`));
  const byName = 'MATCH (name:Name {text: $hostile}) RETURN name.lang';
  expect(await graph.read({ name: 'test', text: byName }, { hostile })).toEqual([['fr']]);
});

test('a file with a name of 900,000 letters is refused with its limit, and the file behind it is loaded', async () => {
  await writeFile(
    pathOf('long'),
    changed('fr: fentanyl', `fr: ${'a'.repeat(900_000)}`).replace('id: seminar', 'id: long'),
  );
  await writeFile(pathOf('seminar'), validText);
  const { code, out, err } = await runImport([pathOf('long'), pathOf('seminar')]);
  expect(err).toContain(
    '\nlong.yaml:92:11: threats[0].name.fr: expected at most 1000 letters, found 900000\n',
  );
  expect(err).toContain('\nlong.yaml: refused, nothing of it was loaded.\n');
  expect([code, out]).toEqual([1, expect.stringMatching(/^document:seminar: \d+ claims added/)]);
});
