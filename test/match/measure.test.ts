import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/read/dossier.type.js';
import type { Foundation } from '../../src/dossier/import/foundation.js';
import { parseYaml } from '../../src/dossier/read/yaml.js';
import { figuresOf, leaveOneOut, tableOf, type Verdict } from '../../src/match/measure.js';
import { fromRoot, testFoundation } from '../setup/graph.js';
import { textOf } from '../setup/pages.js';

const folder = fromRoot('seeds/dossiers');
const dossiers = readdirSync(folder)
  .toSorted()
  .map((file) => parseYaml(readFileSync(`${folder}/${file}`, 'utf8'), file).value as Dossier);

let foundation: Foundation;
let verdicts: Verdict[];
beforeAll(async () => {
  foundation = await testFoundation();
  verdicts = leaveOneOut(dossiers, foundation.vocabulary, foundation.identity.canonical);
}, 120_000);

describe('leaving one dossier out at a time', () => {
  test('asks about each of its things once', () => {
    const things = dossiers.flatMap(({ document, dossier: _version, ...sections }) =>
      Object.values(sections as Record<string, { id?: string }[]>)
        .flat()
        .flatMap(({ id }) => (id === undefined ? [] : [[document.id, foundation.identity.canonical(id)]])),
    );
    expect(verdicts.map(({ document, id }) => [document, id]).toSorted()).toEqual(things.toSorted());
  });

  test('of the things that others know at least 90 of 100 are found, and at least 98 of 100 finds are right', () => {
    const { known, right, wrong } = figuresOf(verdicts);
    expect(right / known).toBeGreaterThanOrEqual(0.9);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
  });

  test('gives a table with a line for each kind', () => {
    const lines = tableOf(verdicts);
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual([
      'kind',
      'place',
      'organisation',
      'person',
      'series',
      'event',
      'threat',
      'priority',
      'initiative',
      'instrument',
      'all',
    ]);
    expect(lines.at(-1)?.split(/\s+/)[1]).toBe(String(verdicts.length));
  });

  test('gives the figures that the page for curators shows', () => {
    const page = textOf('docs/curators.md');
    const cells = tableOf(verdicts)
      .slice(1)
      .map((line) => line.split(/\s+/));
    for (const [kind, , , , , precision, recall] of cells.slice(0, -1))
      expect(page).toMatch(new RegExp(`^\\| ${kind} +\\| +${precision} \\| +${recall} \\|$`, 'm'));
    const [, things, known, right, wrong, precision, recall, , , asked] = cells.at(-1) ?? [];
    const told = page.replaceAll(/\s+/g, ' ').replaceAll(',', '');
    expect(told).toContain(`Of ${things} things ${known} are known`);
    expect(told).toContain(
      `${right} of these get their id ${wrong} a wrong one (precision ${precision} recall ${recall}) and for ${asked} a`,
    );
  });
});
