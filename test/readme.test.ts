import { readFileSync } from 'node:fs';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCypher } from '../src/adhoc/run/run.js';
import { AdhocReader } from '../src/adhoc/run/adhoc-reader.js';
import { ownEngine } from './setup/own.js';
import type { Graph } from '../src/database/graph/graph.js';
import { buildSchema } from '../src/schema.js';
import { readOperations } from '../src/server/graphql/operations.js';
import { keptSeeds, fromRoot, testFoundation } from './setup/graph.js';

// The README says what is so.

const readme = readFileSync(fromRoot('README.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text ?? '',
  );

let graph: Graph;
beforeAll(async () => {
  graph = await keptSeeds();
});
afterAll(() => graph.close());

describe('the README', () => {
  test('shows the real answer to its question', async () => {
    const { vocabulary } = await testFoundation();
    const [source = ''] = blocks('graphql');
    const answer = await graphql({ schema: buildSchema(), source, contextValue: { graph, vocabulary } });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(blocks('json')[0] ?? ''));
  });

  test('shows the real table of its statement', async () => {
    const { columns, rows } = await runCypher(new AdhocReader(ownEngine()), {
      statement: blocks('cypher')[0] ?? '',
      timeout: 60_000,
    });
    const shown = [...readme.matchAll(/^\| person:.*\|$/gm)].map(([row]) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(shown).toEqual(rows);
    expect(readme).toMatch(new RegExp(`^\\| ${columns.join(' +\\| ')} +\\|$`, 'm'));
  });

  test('lists the ready operations with their questions, in the order of their tabs', async () => {
    const shown = [...readme.matchAll(/^\| `([A-Z]\w*[a-z]\w*)` +\| (.*?) +\|$/gm)].map(
      ([, ...cells]) => cells,
    );
    const tabs = await readOperations(fromRoot('schema/operations'));
    expect(shown).toEqual(tabs.map(({ title, about }) => [title, about.split('\n')[0]]));
  });

  test('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm (?:run )?([a-z0-9:]+)/g)].map(([, name]) => name ?? '');
    expect(['ci', 'link', ...Object.keys(scripts)]).toEqual(expect.arrayContaining(named));
  });
});
