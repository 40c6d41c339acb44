import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { readDataVersion } from '../../src/dossier/import/data-version.js';
import type { RunningServer } from '../../src/server/server.js';
import { startGraphServer } from '../server/graph-server.js';
import { keptFounding, fromRoot } from '../setup/graph.js';
import { findPython, runPython } from '../setup/python.js';

// The notebook, cell by cell, against a served graph.

const python = await findPython();

let graph: Graph;
let server: RunningServer;
beforeAll(async () => {
  graph = await keptFounding();
  server = await startGraphServer(graph);
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

interface Ran {
  /** Whether the notebook holds no outputs as it is kept. */
  clean: boolean;
  /** What each cell showed, by media type. */
  shown: Record<string, Record<string, string>[]>;
}

describe.skipIf(python.path === undefined)(`the notebook${python.reason}`, () => {
  test('shows who was to speak, plots the threats of each year, and names the version', async () => {
    const notebook = fromRoot('examples/notebooks/threats-per-year.ipynb');
    const ran = await runPython<Ran>(
      python,
      'test/examples/run_notebook.py',
      notebook,
      `${server.url}/graphql`,
    );
    expect(ran.clean).toBe(true);
    const text = (cell: string): string =>
      ran.shown[cell]?.map((output) => output['text/plain']).join('') ?? '';
    const people = /Jonathan Holslag|Ine Van Wymersch|Bob Van den Berghe|Jo Swyngedouw|Claudio Bozzo/g;
    expect(new Set(text('speakers').match(people)).size).toBe(5);
    expect(text('by-basis')).toMatch(/AGENDA +PLANNED +3\n.*INFERRED +PLANNED +2$/);
    expect(text('threats')).toMatch(/2024/);
    expect(ran.shown['plot']?.map((output) => Object.keys(output).toSorted())).toEqual([
      ['image/png', 'text/plain'],
    ]);
    expect(text('cite')).toBe(`'${await readDataVersion(graph)}'`);
  });
});
