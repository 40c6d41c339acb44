import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bibtexSource, escaped } from '../../../src/publish/cite/bibtex.js';
import { cslSource } from '../../../src/publish/cite/csl-json.js';
import { plainGraph, plainSource } from '../../../src/publish/cite/plain.js';
import type { Source } from '../../../src/publish/cite/sources.js';
import { cite } from '../../../src/commands/cite.js';
import { readConfig } from '../../../src/base/config.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { readDataVersion } from '../../../src/dossier/import/data-version.js';
import { keptFounding } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

// How to cite the graph and its documents.

let graph: Graph;
let version: string | null;
beforeAll(async () => {
  graph = await keptFounding();
  version = await readDataVersion(graph);
});
afterAll(() => graph.close());

/** What the command prints, and its exit code. */
async function cited(id?: string, format = 'plain'): Promise<[number, string]> {
  const { uri, user, password, database } = ownEngine();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  const output = { print, stream: new Writable(), report: () => undefined };
  return [await cite(readConfig(env), id, format, output), printed.join('\n')];
}

describe('the command', () => {
  test('prints how to cite the graph and each document', async () => {
    expect(await cited()).toEqual([
      0,
      `Customs cooperation graph [data set], data version ${version}: 2 documents, the newest of 17 May 2024. Apache-2.0.
VNA, "La 13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM à Ha Long", October 2019, retrieved 22 November 2026 [document:seed-vna-2019-10-asem13].
SPF Finances (Belgique), "High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière", 17 May 2024, https://news.belgium.be./fr/node/37221, retrieved 22 November 2026 [document:seed-be-2024-05-17-hls-antwerp].`,
    ]);
  });

  test('writes them for BibTeX', async () => {
    expect(await cited(undefined, 'bibtex')).toEqual([
      0,
      `@misc{customs-cooperation-graph-${version},
  title = {{Customs cooperation graph}},
  version = {${version}},
  howpublished = {Data set},
  note = {2 documents, the newest of 17 May 2024. Apache-2.0},
}

@misc{seed-vna-2019-10-asem13,
  author = {{VNA}},
  title = {{La 13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM à Ha Long}},
  year = {2019},
  date = {2019-10},
  urldate = {2026-11-22},
  language = {fr},
  note = {document:seed-vna-2019-10-asem13},
}

@misc{seed-be-2024-05-17-hls-antwerp,
  author = {{SPF Finances (Belgique)}},
  title = {{High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière}},
  year = {2024},
  date = {2024-05-17},
  url = {https://news.belgium.be./fr/node/37221},
  urldate = {2026-11-22},
  language = {fr},
  note = {document:seed-be-2024-05-17-hls-antwerp},
}`,
    ]);
  });

  test('writes them as CSL-JSON', async () => {
    const [code, text] = await cited(undefined, 'csl-json');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual([
      {
        id: `customs-cooperation-graph-${version}`,
        type: 'dataset',
        title: 'Customs cooperation graph',
        version,
        note: '2 documents, the newest of 17 May 2024. Apache-2.0',
      },
      {
        id: 'seed-vna-2019-10-asem13',
        type: 'webpage',
        title:
          "La 13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM à Ha Long",
        author: [{ literal: 'VNA' }],
        issued: { 'date-parts': [[2019, 10]] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        language: 'fr',
        note: 'document:seed-vna-2019-10-asem13',
      },
      {
        id: 'seed-be-2024-05-17-hls-antwerp',
        type: 'webpage',
        title:
          "High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière",
        author: [{ literal: 'SPF Finances (Belgique)' }],
        issued: { 'date-parts': [[2024, 5, 17]] },
        URL: 'https://news.belgium.be./fr/node/37221',
        accessed: { 'date-parts': [[2026, 11, 22]] },
        language: 'fr',
        note: 'document:seed-be-2024-05-17-hls-antwerp',
      },
    ]);
  });

  test('cites one document, by either form of its id', async () => {
    const [, one] = await cited('seed-vna-2019-10-asem13');
    expect(one).toMatch(/^VNA.*\[document:seed-vna-2019-10-asem13\]\.$/);
    expect(await cited('document:seed-vna-2019-10-asem13')).toEqual([0, one]);
    const [, item] = await cited('seed-vna-2019-10-asem13', 'csl-json');
    expect(JSON.parse(item)).toHaveLength(1);
  });

  test('says so of a document and a format that are not known', async () => {
    expect(await cited('nobody')).toEqual([1, 'document:nobody: not known; nothing of it is in the graph.']);
    await expect(cited(undefined, 'ris')).rejects.toThrow(
      'Expected a format of plain, bibtex, csl-json; found "ris".',
    );
  });
});

describe('what is not known', () => {
  const source: Source = {
    id: 'document:x',
    title: 'Profit & {loss} of 100%',
    publisher: 'Somebody',
    published: 'XXXX',
    url: null,
    retrieved: null,
    language: 'en',
  };

  test('is left out', () => {
    expect(plainSource(source)).toBe('Somebody, "Profit & {loss} of 100%", undated [document:x].');
    expect(JSON.parse(JSON.stringify(cslSource(source)))).toEqual({
      id: 'x',
      type: 'webpage',
      title: 'Profit & {loss} of 100%',
      author: [{ literal: 'Somebody' }],
      language: 'en',
      note: 'document:x',
    });
    expect(bibtexSource(source)).toBe(
      '@misc{x,\n  author = {{Somebody}},\n  title = {{Profit \\& \\{loss\\} of 100\\%}},\n  language = {en},\n  note = {document:x},\n}',
    );
  });

  test('is said of a graph that holds nothing', () => {
    expect(plainGraph({ dataVersion: null, sources: [] })).toBe(
      'Customs cooperation graph [data set], no data: 0 documents. Apache-2.0.',
    );
  });

  test.each([
    ['2019~', { literal: 'about 2019' }],
    ['2019-10', { 'date-parts': [[2019, 10]] }],
    [
      '2024-05-23/2024-05-24',
      {
        'date-parts': [
          [2024, 5, 23],
          [2024, 5, 24],
        ],
      },
    ],
  ])('a date keeps its doubt: %s', (published, issued) => {
    expect(cslSource({ ...source, published })).toMatchObject({ issued });
  });

  test.each([
    ['a\\b', 'a\\textbackslash{}b'],
    ['~x^2_1', '\\textasciitilde{}x\\textasciicircum{}2\\_1'],
    ['#1 $5', '\\#1 \\$5'],
  ])('TeX reads %j as text', (text, tex) => {
    expect(escaped(text)).toBe(tex);
  });
});
