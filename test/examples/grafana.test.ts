import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { startGraphServer } from '../server/graph-server.js';
import { keptSeeds } from '../setup/graph.js';
import {
  interpolate,
  readDashboard,
  readProvisioning,
  select,
  send,
  type Column,
  type Provisioned,
  type Target,
} from './infinity.js';

// Every request that the dashboard makes of the API, sent to a real server on all seeds.

const dashboard = readDashboard();
const [variable] = dashboard.templating.list;
const targets: [string, Target][] = [
  ...dashboard.templating.list.map(({ name, query }): [string, Target] => [
    `variable ${name}`,
    query.infinityQuery,
  ]),
  ...dashboard.panels.flatMap(({ title, targets: own }) =>
    own.map((target): [string, Target] => [`${title}, ${target.refId}`, target]),
  ),
];

let graph: Graph;
let server: RunningServer;
beforeAll(async () => {
  graph = await keptSeeds();
  server = await startGraphServer(graph);
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

/** The rows that the root selector of a query finds in its answer. */
async function rowsOf(target: Target): Promise<Record<string, unknown>[]> {
  const response = await send(target, dashboard, server.url);
  const body = (await response.json()) as { errors?: unknown };
  expect({ status: response.status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  const rows = select(body, target.root_selector);
  expect(Array.isArray(rows), `${target.root_selector} is a list`).toBe(true);
  return rows as Record<string, unknown>[];
}

const fits: Record<Column['type'], (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  timestamp: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
};

describe('the dashboard', () => {
  test('asks eight panels and a variable of the provisioned data source, by its query forms', () => {
    const { datasources } = readProvisioning('datasources/customs-cooperation-graph.yaml') as Provisioned;
    const [{ uid, type, url, jsonData } = {} as Provisioned['datasources'][number]] = datasources;
    expect(jsonData.allowedHosts).toEqual([url]);
    expect(dashboard.panels.map((panel) => panel.type)).toEqual([
      'timeseries',
      'barchart',
      'table',
      'barchart',
      'table',
      'nodeGraph',
      'table',
      'piechart',
    ]);
    for (const [name, target] of targets) {
      expect(target.datasource, name).toEqual({ type, uid });
      expect(target, name).toMatchObject({ type: 'graphql', source: 'url', parser: 'backend' });
      expect(target.url_options, name).toMatchObject({ method: 'POST', body_type: 'graphql' });
    }
  });

  test('leaves the variables of GraphQL alone, and nothing else open', () => {
    for (const [name, { url_options: options }] of targets) {
      expect(interpolate(options.body_graphql_query, dashboard), name).toBe(options.body_graphql_query);
      expect(interpolate(options.body_graphql_variables, dashboard), name).not.toContain('$');
    }
  });

  test.each(targets)('%s: rows with every column, of its type', async (_, target) => {
    const rows = await rowsOf(target);
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, type } of target.columns) {
      const values = rows.map((row) => select(row, selector));
      expect(values, selector).not.toContain(undefined);
      const told = values.filter((value) => value !== null);
      expect(told.length, `${selector} is told in some row`).toBeGreaterThan(0);
      expect(
        told.filter((value) => !fits[type](value)),
        selector,
      ).toEqual([]);
    }
  });

  test('offers the threat that it shows at first', async () => {
    const threats = await rowsOf(variable?.query.infinityQuery as Target);
    expect(threats.map(({ id }) => id)).toContain(variable?.current.value);
    expect(threats.length).toBeLessThan(100);
  });

  test('draws its time series from rows in order of time, none without a time', async () => {
    const [, series] = targets.find(([, { format }]) => format === 'timeseries') ?? [];
    const times = (await rowsOf(series as Target)).map(({ time }) => time);
    expect(times).not.toContain(null);
    expect(times).toEqual(times.toSorted());
  });

  test('draws edges between nodes that it has', async () => {
    const ofFormat = (wanted: string): Target =>
      targets.find(([, { format }]) => format === wanted)?.[1] as Target;
    const column = (target: Target, text: string): string =>
      target.columns.find((each) => each.text === text)?.selector ?? '';
    const nodeTarget = ofFormat('node-graph-nodes');
    const nodes = (await rowsOf(nodeTarget)).map((row) => select(row, column(nodeTarget, 'id')));
    const edgeTarget = ofFormat('node-graph-edges');
    const ends = (await rowsOf(edgeTarget)).flatMap((row) =>
      ['source', 'target'].map((text) => select(row, column(edgeTarget, text))),
    );
    expect(nodes).toEqual(expect.arrayContaining(ends));
    expect(nodes).not.toContain(undefined);
  });
});
