import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import type { ExplainedStatement } from '../../../src/server/graphql/explain-plugin.js';
import type { RunningServer } from '../../../src/server/server.js';
import { operation } from '../../plan/ask.js';
import { keptFounding } from '../../setup/graph.js';
import { startGraphServer, type Body } from '../graph-server.js';
import { post } from '../tiny-server.js';

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

const asking = { 'x-explain': '1' };

async function ask(query: string, variables: unknown, headers: Record<string, string> = {}): Promise<Body> {
  return (await (await post(server, { query, variables }, headers)).json()) as Body;
}

const person = 'query ($id: ID!) { person(id: $id) { id name } }';
const flagship = operation('WhoSpokeWhereOnWhat');

describe('the statements behind an answer', () => {
  it('come only to those who ask for them', async () => {
    const plain = await ask(flagship.source, flagship.variables);
    const explained = await ask(flagship.source, flagship.variables, asking);
    expect(plain.extensions).toBeUndefined();
    expect(explained.data).toEqual(plain.data);
    expect(Object.keys(explained.extensions).toSorted()).toEqual(['cost', 'statements']);
  });

  it('give the answer again to whoever pastes text and parameters into a shell', async () => {
    const { data, extensions } = await ask(flagship.source, flagship.variables, asking);
    // Rows with evidence in them come one by one, behind one for the rest of the answer.
    const length = 1 + data.participations.edges.length;
    const [only, ...others] = extensions.statements as ExplainedStatement[];
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'graphql/participations', rows: length });
    expect(only?.milliseconds).toBeGreaterThanOrEqual(0);
    const pasted = { name: 'pasted', text: only?.cypher ?? '' };
    const rows = await graph.read(pasted, only?.parameters as Record<string, never>);
    expect(rows).toHaveLength(length);
    expect(JSON.stringify(rows)).toContain('person:ine-van-wymersch');
  });

  it('are those of this request alone, whatever else is asked at the time', async () => {
    const ids = ['person:ine-van-wymersch', 'person:claudio-bozzo', 'person:jo-swyngedouw'];
    const answers = await Promise.all(
      ids.flatMap((id) => [ask(person, { id }, asking), ask(person, { id })]),
    );
    const own = ids.map((_, index) => answers[index * 2]?.extensions.statements as ExplainedStatement[]);
    expect(own.map((statements) => statements.length)).toEqual([1, 1, 1]);
    expect(own.map(([first]) => Object.values(first?.parameters ?? {}))).toEqual(ids.map((id) => [id]));
  });

  it('come by GET as well, and with what went wrong', async () => {
    const query = encodeURIComponent(
      '{ participations(filter: {person: ["person:nobody"]}) { totalCount } }',
    );
    const answer = await fetch(`${server.url}/graphql?query=${query}`, {
      headers: { ...asking, 'apollo-require-preflight': '1' },
    });
    const { errors, extensions } = (await answer.json()) as Body;
    expect(errors?.[0]?.extensions['code']).toBe('UNKNOWN_ID');
    expect(extensions.statements).toHaveLength(1);
  });
});
