import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDossier } from '../src/dossier/import/import.js';
import { constraintStatements } from '../src/database/graph/constraints.js';
import type { Graph } from '../src/database/graph/graph.js';
import { dossiers, toYaml } from './dossier/import/generate.js';
import { fromRoot, foundingGraph, testFoundation } from './setup/graph.js';

// schema/graph.md against a database that holds the seeds and some generated dossiers.

interface RelationshipRow {
  from: string[];
  to: string[];
  properties: string[];
}

let graph: Graph;
const page = readFileSync(fromRoot('schema/graph.md'), 'utf8');
const inherited: Record<string, string> = { Actor: 'Entity', Topic: 'Entity' };

beforeAll(async () => {
  graph = await foundingGraph();
  const foundation = await testFoundation();
  const [generated] = fc.sample(dossiers({ vocabulary: foundation.vocabulary, min: 8, max: 8 }), {
    numRuns: 1,
    seed: 7,
  });
  for (const dossier of generated ?? []) {
    await importDossier(graph, foundation, { dossier, text: toYaml(dossier), origin: 'file' });
  }
});
afterAll(() => graph.close());

function nodesOfPage(): Map<string, string[]> {
  const sections = (page.split('## Relationships')[0] ?? '').split('\n### ').slice(1);
  return new Map(
    sections.map((section) => [
      section.split('\n')[0] ?? '',
      [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name ?? ''),
    ]),
  );
}

function relationshipsOfPage(): Map<string, RelationshipRow> {
  const rows = [...page.matchAll(/^\| `([A-Z_]+)`\s*\|([^|]*)\|([^|]*)\|([^|]*)\|/gm)];
  const words = (text = ''): string[] => text.split(/[\s,]+/).filter((word) => word !== '');
  return new Map(
    rows.map(([, type = '', from, to, properties]) => [
      type,
      { from: words(from), to: words(to), properties: words(properties) },
    ]),
  );
}

const ask = (text: string): Promise<Record<string, unknown>[]> => graph.rows({ name: 'test', text });

describe('schema/graph.md', () => {
  test('names every label and property that the database holds', async () => {
    const known = nodesOfPage();
    const found = await ask(`
      MATCH (node)
      UNWIND keys(node) AS property
      RETURN labels(node) AS labels, collect(DISTINCT property) AS properties`);
    for (const { labels, properties } of found as { labels: string[]; properties: string[] }[]) {
      const own = labels.map((label) => inherited[label] ?? label);
      const allowed = own.flatMap((label) => known.get(label) ?? [`no section on ${label}`]);
      expect(allowed).toEqual(expect.arrayContaining(properties));
    }
  });

  test('names every relationship that the database holds, its ends and its properties', async () => {
    const known = relationshipsOfPage();
    const found = await ask(`
      MATCH (from)-[r]->(to)
      RETURN type(r) AS type, labels(from) AS from, labels(to) AS to, keys(r) AS properties, count(*) AS n`);
    for (const { type, from, to, properties } of found) {
      const row = known.get(String(type));
      expect(row, `no row on ${String(type)}`).toBeDefined();
      expect(
        row?.from.some((label) => (from as string[]).includes(label)),
        `${String(type)} from ${String(from)}`,
      ).toBe(true);
      expect(
        row?.to.some((label) => (to as string[]).includes(label)),
        `${String(type)} to ${String(to)}`,
      ).toBe(true);
      expect(row?.properties).toEqual(expect.arrayContaining(properties as string[]));
    }
  });

  test('names nothing that no constraint knows', () => {
    const constrained = constraintStatements().flatMap(({ text }) =>
      [...text.matchAll(/:([A-Z_]+)\]/g)].map(([, type]) => type),
    );
    const withId = [...relationshipsOfPage()]
      .filter(([, { properties }]) => properties.includes('id'))
      .map(([type]) => type);
    expect([...new Set(constrained)].sort()).toEqual(withId.sort());
  });
});
