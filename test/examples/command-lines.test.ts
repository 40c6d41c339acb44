import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { startGraphServer } from '../server/graph-server.js';
import { inCi } from '../setup/ci.js';
import { fromRoot, keptSeeds } from '../setup/graph.js';
import { blocksOf } from '../setup/pages.js';

// The commands of the examples, as they stand in their pages, against a server on all seeds.

const run = promisify(execFile);

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

/** What a block prints, with the server of the tests in place of the address that it names. */
async function printed(block: string): Promise<string> {
  const here = block.replaceAll('http://127.0.0.1:4000', server.url);
  const { stdout, stderr } = await run('sh', ['-ec', here], { cwd: fromRoot('.') });
  expect(stderr).toBe('');
  return stdout;
}

const hasCurl = ((): boolean => {
  try {
    return execFileSync('curl', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasCurl && !inCi)(
  `the lines for curl${hasCurl ? '' : ' (not run: there is no curl here)'}`,
  () => {
    const expected: ((output: string) => void)[] = [
      (output) =>
        expect(JSON.parse(output).data.meta.counts).toContainEqual({ type: 'Document', count: 109 }),
      (output) => {
        const { edges } = JSON.parse(output).data.participations;
        expect(edges).toContainEqual({
          basis: 'INFERRED',
          node: {
            status: 'PLANNED',
            person: { name: 'Ine Van Wymersch' },
            event: {
              name: 'High level seminar « Customs cooperation: harder, better, faster, stronger »',
            },
            evidence: [{ locator: 'p1,p3', document: { id: 'document:seed-be-2024-05-17-hls-antwerp' } }],
          },
        });
      },
      (output) =>
        expect(JSON.parse(output).data.search.nodes).toEqual([{ id: 'place:antwerp', name: 'Antwerp' }]),
      (output) => {
        const { data, extensions } = JSON.parse(output);
        expect(data.event).toMatchObject({
          date: { edtf: '2024-05-23/2024-05-24' },
          place: { name: 'Antwerp' },
        });
        expect(extensions.statements).toHaveLength(1);
        expect(extensions.statements[0].cypher).toContain('MATCH');
      },
      (output) => expect(output).toContain('type Participation implements Node'),
      (output) => expect(JSON.parse(output)).toMatchObject({ status: 'ok' }),
    ];
    const blocks = blocksOf('examples/curl/README.md');

    test('each has an expectation', () => {
      expect(blocks).toHaveLength(expected.length);
    });

    test.each(blocks.map((block, at) => [at + 1, block] as const))('%i', async (number, block) => {
      const output = await printed(block);
      expect(output).not.toBe('');
      expected[number - 1]?.(output);
    });
  },
);

describe('the typed client', () => {
  test('is built and run by the lines of its page, and prints every speaker once', async () => {
    const [block = ''] = blocksOf('examples/client/README.md');
    const lines = (await printed(block)).trimEnd().split('\n');
    const answer = JSON.parse(
      readFileSync(fromRoot('test/operations/answers/WhoSpokeWhereOnWhat.json'), 'utf8'),
    );
    const { totalCount, edges } = answer.participations;
    expect(lines).toHaveLength(totalCount);
    expect(lines.map((line) => line.split(' | ')[0])).toEqual(edges.map(({ node }: any) => node.person.name));
    expect(lines).toContain(
      'Ine Van Wymersch | SPEAKER_OR_PANELIST | High level seminar « Customs cooperation: harder, better, faster, stronger » | PLANNED | INFERRED | document:seed-be-2024-05-17-hls-antwerp p1,p3',
    );
  });

  test('ends without an error when the reader closes the pipe', async () => {
    const [block = ''] = blocksOf('examples/client/README.md');
    // The reader is gone before the first line: each write fails.
    expect(await printed(`(${block.trimEnd()}) | true`)).toBe('');
  });
});
