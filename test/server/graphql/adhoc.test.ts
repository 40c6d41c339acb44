import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/server/server.js';
import type { Body } from '../graph-server.js';
import { post, startTinyServer } from '../tiny-server.js';

// The field `paint` stands for a field of ad-hoc statements.

let server: RunningServer;
beforeAll(async () => {
  server = await startTinyServer({ adhocFields: ['paint'] });
});
afterAll(() => server.close());

async function ask(query: string): Promise<{ status: number; body: Body }> {
  const answer = await post(server, { query });
  return { status: answer.status, body: (await answer.json()) as Body };
}

describe('a statement of the caller', () => {
  it('is run by POST', async () => {
    expect(await ask('{ painted: paint hello }')).toMatchObject({
      status: 200,
      body: { data: { painted: 'painted' } },
    });
  });

  it('is not run by GET, also from a program', async () => {
    const headers = { 'apollo-require-preflight': '1', accept: 'application/graphql-response+json' };
    const answer = await fetch(`${server.url}/graphql?query=%7Bpaint%7D`, { headers });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        errors: [
          expect.objectContaining({
            message: 'The field paint is answered by POST; found a GET.',
            extensions: expect.objectContaining({
              code: 'BAD_USER_INPUT',
              hint: 'Send the same as JSON by POST.',
            }),
          }),
        ],
      },
    ]);
  });

  it.each([
    ['side by side', '{ a: paint b: paint }', 2],
    ['in fragments', '{ ...F c: paint } fragment F on Query { a: paint ... on Query { b: paint } }', 3],
  ])('comes alone: %s', async (_, query, found) => {
    const { status, body } = await ask(query);
    expect([status, body.errors?.[0]?.message]).toEqual([
      400,
      `One request runs one statement; found ${found} fields paint.`,
    ]);
  });

  it('may be asked for twice under the same name, which is once', async () => {
    expect((await ask('{ paint ...F } fragment F on Query { paint }')).body.data).toEqual({
      paint: 'painted',
    });
  });
});
