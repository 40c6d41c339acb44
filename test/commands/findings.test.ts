import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromProject, shownFinding } from '../../src/commands/findings.js';
import type { Finding } from '../../src/dossier/read/finding.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { buildSchema } from '../../src/schema.js';
import { emptyGraph, fromRoot } from '../setup/graph.js';

// What a start found wrong, as callers are told it.

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
afterAll(() => graph.close());

const finding: Finding = {
  file: fromRoot('seeds/dossiers/a.yaml'),
  line: 3,
  column: 5,
  path: 'events[0].date',
  expected: 'a date',
  found: '"soon"',
  hint: 'leave it out',
};
const kept: Finding = { file: 'document:a (kept)', line: 1, column: 1, path: '', expected: 'x', found: 'y' };

async function ask(findings: Finding[]): Promise<unknown> {
  const contextValue = {
    graph,
    vocabulary: { concept: () => undefined },
    findings: fromProject(findings).map(shownFinding),
  };
  const source = '{ meta { findings { file line field message severity } } }';
  const { data, errors } = await graphql({ schema: buildSchema(), source, contextValue });
  expect(errors).toBeUndefined();
  return (JSON.parse(JSON.stringify(data)) as { meta: { findings: unknown } }).meta.findings;
}

test('findings name file, line, field and severity, and no folder of ours', async () => {
  const told = await ask([finding, { ...kept, severity: 'warning' }]);
  expect(told).toEqual([
    {
      file: 'seeds/dossiers/a.yaml',
      line: 3,
      field: 'events[0].date',
      message: 'expected a date, found "soon" (leave it out)',
      severity: 'ERROR',
    },
    { file: 'document:a (kept)', line: 1, field: null, message: 'expected x, found y', severity: 'WARNING' },
  ]);
  expect(JSON.stringify(told)).not.toContain(fromRoot('.'));
});

test('two hundred are listed at most', async () => {
  expect(await ask(Array.from({ length: 250 }, () => kept))).toHaveLength(200);
});

test('a server that found nothing lists nothing', async () => {
  expect(await ask([])).toEqual([]);
});
