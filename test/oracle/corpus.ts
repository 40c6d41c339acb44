import { readFileSync } from 'node:fs';
import type { Graph } from '../../src/graph/graph.js';
import { emptyGraph, foundingTexts, fromRoot, importText, testFoundation } from '../setup/graph.js';

/**
 * Dossiers that together bring every type of thing, nearly all relations with their facts, five languages, documents
 * that disagree on one event, and long lists. The whole corpus takes five times as long to load and asks no more.
 */
const dossiers = [
  ...foundingTexts,
  'asem-2019-07-awc12',
  'belga-2024-01-24-epa-launch',
  'bmf-2017-10-17-asem12',
  'bmi-2025-02-05-netherlands',
  'bs-2015-10-08-asem11',
  'burkina24-2024-06-04-aoc30',
  'clecat-2023-11-03-roadmap',
  'ec-2010-01-29-diabolo2',
  'hr-customs-2019-11-helsinki',
  'infoboard-asem11-goa',
  'knack-2024-01-epa-announced',
  'olaf-report-2023-noxia',
  'taxud-2006-muonio',
  'unep-2023-02-10-gci17',
  'vccinews-2019-10-21-asem13',
  'vna-2019-10-09-asem13-opens',
  'vna-2019-10-asem13-adopt',
  'wco-2009-10-20-asem8',
  'wco-2017-10-17-asem12',
  'wco-2022-06-stop2',
  'wco-2024-11-26-demeter10',
];

/** A graph that holds these dossiers alone. */
export async function oracleGraph(): Promise<Graph> {
  const graph = await emptyGraph();
  const foundation = await testFoundation();
  for (const name of dossiers) {
    await importText(graph, foundation, readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
  }
  return graph;
}
