import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import { nodesCsv } from '../../../src/publish/export/csv.js';
import { exportFiles } from '../../../src/commands/export-formats.js';
import { takeSnapshot, whole } from '../../../src/keep/snapshot/snapshot.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { clear, emptyGraph, exported, importText, testFoundation } from '../../setup/graph.js';

// One text may be stored composed, as most programs do, or decomposed, as some file systems and PDF give it.

let graph: Graph;
let foundation: Foundation;
let ask: Ask;
beforeAll(async () => {
  graph = await emptyGraph();
  foundation = await testFoundation();
  ask = await asker(graph);
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

function dossier(id: string, names: Record<string, string>): string {
  return JSON.stringify({
    dossier: 1,
    document: {
      id,
      title: 'Réunion à Orléans',
      language: 'fr',
      publisher: 'Bureau d’essai',
      published: '2024-06-01',
      retrieved: '2026-11-01',
      extent: 'full',
    },
    people: [
      {
        id: 'person:one',
        name: names,
        positions: [{ title: 'Délégué général', asOf: '2024-06-01' }],
        notes: ['né à Angoulême'],
        at: 'p1',
      },
    ],
  });
}

/** As JSON with every sign beyond ASCII escaped: only what is read from the file is decomposed, not the file. */
function escaped(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const names = { fr: 'José Núñez', vi: 'Nguyễn Thị Đẹp', sv: 'Åsa Öberg', ko: '김정은' };

describe('the same document composed and decomposed', () => {
  test.each([
    ['in the file', (text: string) => text.normalize('NFD')],
    ['in escapes', (text: string) => escaped(text.normalize('NFD'))],
    ['with spaces that do not break', (text: string) => text.replaceAll(/(?<=[a-zé]) (?=[a-zN])/g, '\u00a0')],
  ])('%s is one graph', async (_where, other) => {
    const text = dossier('one', names);
    expect(other(text)).not.toBe(text);
    await importText(graph, foundation, text);
    const before = await exported(graph);
    const { added, removed } = await importText(graph, foundation, other(text));
    expect([added, removed]).toEqual([0, 0]);
    await clear(graph);
    await importText(graph, foundation, other(text));
    expect(await exported(graph)).toBe(before);
  });

  test('has one hash, and so one data version, where the file is decomposed', () => {
    const text = dossier('one', names);
    const read = (content: string): string => parseDossier(content, 'x', foundation.vocabulary).text;
    expect(read(text.normalize('NFD'))).toBe(read(text));
  });
});

test('two documents that write a name in two ways give one name and one office, on the evidence of both', async () => {
  await importText(graph, foundation, dossier('composed', { fr: 'José Núñez' }));
  await importText(graph, foundation, escaped(dossier('decomposed', { fr: 'José Núñez' }).normalize('NFD')));
  const { data } = await ask(
    '{ person(id: "person:one") { names { value } positions { title } sources { totalCount } } }',
  );
  expect(data).toEqual({
    person: {
      names: [{ value: 'José Núñez' }],
      positions: [{ title: 'Délégué général' }],
      sources: { totalCount: 2 },
    },
  });
});

test.each([...Object.values(names), 'Asa Oberg', 'Nguyen Thi Dep'])(
  'a name that was written decomposed is found as %s, composed and decomposed',
  async (name) => {
    await importText(graph, foundation, dossier('one', names).normalize('NFD'));
    for (const text of [name.normalize('NFC'), name.normalize('NFD'), name.replaceAll(' ', '\u00a0')]) {
      const { data } = await ask('query ($text: String!) { search(text: $text) { edges { name match } } }', {
        text,
      });
      expect([text, data.search.edges.length]).toEqual([text, 1]);
    }
  },
);

test('cells of tables are exact, and harmless in those for spreadsheets', async () => {
  const formulas = ['=1+2', '+1 a', '-1 a', '@office', '＝1+2'];
  const people = formulas.map((en, index) => ({ id: `person:p${index}`, name: { en }, at: 'p1' }));
  await importText(graph, foundation, JSON.stringify({ ...JSON.parse(dossier('one', names)), people }));
  const written = async (name: string): Promise<string> => {
    const parts: string[] = [];
    const { write = nodesCsv } = exportFiles.find((file) => file.name === name) ?? {};
    for await (const part of whole(await takeSnapshot(graph), write)) parts.push(part);
    return parts.join('');
  };
  const exact = cellsOf(await written('nodes.csv'));
  const safe = cellsOf(await written('nodes-safe.csv'));
  for (const formula of formulas) {
    expect(exact).toContain(formula);
    expect(safe).toContain(`'${formula}`);
  }
  expect(safe.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  expect(safe.map((cell) => cell.replace(/^'(?=[=+\-@＝])/, ''))).toEqual(exact);
  expect(await written('edges-safe.csv')).toBe(await written('edges.csv'));
  expect(await written('datapackage.json')).toContain('nodes-safe.csv');
});

/** The cells of a table (RFC 4180), row after row. */
function cellsOf(csv: string): string[] {
  const cells = csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
