import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/read/dossier.type.js';
import { foundationOf, type Foundation } from '../../src/dossier/import/foundation.js';
import { identityOf } from '../../src/dossier/vocabulary/identity.js';
import { parseDossier } from '../../src/dossier/read/read-dossier.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { twinWatch } from '../../src/match/twin-watch.js';
import { exported, keptFounding, testFoundation } from '../setup/graph.js';

let graph: Graph;
let foundation: Foundation;
beforeAll(async () => {
  foundation = await testFoundation();
  graph = await keptFounding();
});
afterAll(() => graph.close());

const text = (id: string, name: string): string => `dossier: 1
document:
  id: report
  title: Report
  language: en
  publisher: nobody
  published: 2024-06-01
  retrieved: 2026-11-22
  extent: full
people:
  - id: ${id}
    name:
      en: ${name}
    positions:
      - title: National Drug Commissioner
        asOf: 2024-06-01
    at: p1
`;

async function warnings(id: string, name: string, on = foundation): Promise<string[]> {
  const content = text(id, name);
  const dossier = parseDossier(content, 'report.yaml', foundation.vocabulary).dossier as Dossier;
  return (await twinWatch(graph, on)).warningsOf({ file: 'report.yaml', text: content, dossier });
}

describe('an import', () => {
  test('warns of a new id that probably names a known thing, and changes nothing', async () => {
    const before = await exported(graph);
    const [warning, ...others] = await warnings('person:i-van-wymersch', 'Ine van Wymersch');
    expect(others).toEqual([]);
    expect(warning).toMatch(
      /^warning: report\.yaml:11:9: people\[0\]\.id: expected one id for one thing, found "person:i-van-wymersch", which is new and probably person:ine-van-wymersch 0\.99: name ×/,
    );
    expect(warning).toContain(
      '(if they are one, write person:ine-van-wymersch here, or merge them in seeds/identity.yaml; if not, say so there)',
    );
    expect(await exported(graph)).toBe(before);
  });

  test('says nothing of a known id, nor of a new thing', async () => {
    expect(await warnings('person:ine-van-wymersch', 'I. Van Wymersch')).toEqual([]);
    expect(await warnings('person:ada-lovelace', 'Ada Lovelace')).toEqual([]);
  });

  test('says nothing where people have decided', async () => {
    const decision = { who: 'a curator', when: '2026-11-25', why: 'another person of this name' };
    const [alias, canonical] = ['person:i-van-wymersch', 'person:ine-van-wymersch'] as const;
    const apart = identityOf({
      identity: 1,
      apart: [{ ids: [canonical, alias], verdict: 'different', ...decision }],
    });
    const merged = identityOf({ identity: 1, same: [{ alias, canonical, ...decision }] });
    for (const identity of [apart, merged]) {
      const decided = foundationOf(foundation.vocabulary, identity);
      expect(await warnings(alias, 'Ine van Wymersch', decided)).toEqual([]);
    }
  });

  test('tells two new ids in files that come one after the other', async () => {
    const watch = await twinWatch(graph, foundation);
    const comings = ['person:ada-lovelace', 'person:a-lovelace'].map((id, index) => {
      const content = text(id, 'Ada Lovelace').replace('id: report', `id: report-${index}`);
      const dossier = parseDossier(content, `report-${index}.yaml`, foundation.vocabulary).dossier as Dossier;
      return { file: `report-${index}.yaml`, text: content, dossier };
    });
    expect(comings.map((coming) => watch.warningsOf(coming).length)).toEqual([0, 1]);
  });
});
