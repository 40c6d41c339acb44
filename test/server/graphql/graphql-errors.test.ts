import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../src/base/errors.js';
import type { TinyServer } from '../tiny-server.js';
import { post, startTinyServer } from '../tiny-server.js';

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
beforeEach(() => server.logged.splice(0));
afterAll(() => server.close());

const masked = 'Something went wrong on our side. The log of the server tells more under this request id.';

interface Answer {
  data?: unknown;
  errors: [{ message: string; extensions: Record<string, string> }];
}

async function answerTo(query: string, variables?: unknown) {
  const response = await post(server, { query, variables });
  const body = (await response.json()) as Answer;
  return { status: response.status, id: response.headers.get('x-request-id'), body };
}

test('an error of ours arrives with its code, its hint and the id of the request, and is not logged', async () => {
  const { status, id, body } = await answerTo('{ unknownId }');
  expect(status).toBe(200);
  expect(body).toEqual({
    errors: [
      {
        message: 'There is no event:x.',
        locations: [{ line: 1, column: 3 }],
        path: ['unknownId'],
        extensions: { code: 'UNKNOWN_ID', hint: 'Look it up with search(text).', requestId: id },
      },
    ],
    data: { unknownId: null },
  });
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(server.logged).toEqual([]);
});

test.each([
  ['a failure that nobody foresaw', '{ broken }', 'hunter2'],
  ['a failure of our own that is marked as internal', '{ brokenInside }', 'column 3 of plan'],
  ['a GraphQL error of a library', '{ foreign }', '/etc/passwd'],
])('%s is masked, and logged under the same id with its stack', async (_what, query, secret) => {
  const { id, body } = await answerTo(query);
  expect(body.errors).toMatchObject([{ message: masked, extensions: { code: 'INTERNAL', requestId: id } }]);
  expect(Object.keys(body.errors[0].extensions)).toEqual(['code', 'requestId']);
  expect(JSON.stringify(body)).not.toContain(secret);
  expect(server.logged).toHaveLength(1);
  expect(server.logged[0]).toContain(`INTERNAL, request ${id}:`);
  expect(server.logged[0]).toContain(secret);
  expect(server.logged[0]).toMatch(/\n\s+at .+tiny-server/);
});

test('a field that breaks its promise of a value is our fault and masked', async () => {
  const { body } = await answerTo('{ promised }');
  expect(body).toMatchObject({ data: null, errors: [{ message: masked, extensions: { code: 'INTERNAL' } }] });
  expect(server.logged[0]).toContain('Cannot return null for non-nullable field Query.promised.');
});

test('a misspelt field keeps the suggestion of GraphQL', async () => {
  const { status, id, body } = await answerTo('{ meetngs { name } }');
  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [
      {
        message: 'Cannot query field "meetngs" on type "Query". Did you mean "meetings"?',
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: id },
      },
    ],
  });
});

test('a text that is no GraphQL says where', async () => {
  const { status, body } = await answerTo('{ meetings { name }');
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([
    { message: 'Syntax Error: Expected Name, found <EOF>.', extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
  ]);
});

test('a value that does not fit its scalar keeps both the place and the hint of the scalar', async () => {
  const { status, id, body } = await answerTo('query ($c: Colour) { paint(colour: $c) }', { c: 'red' });
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      message:
        'Variable "$c" got invalid value "red"; Expected type "Colour". expected six hexadecimal digits, found "red"',
      locations: [{ line: 1, column: 8 }],
      extensions: { code: 'BAD_USER_INPUT', hint: 'Write 123c5a.', requestId: id },
    },
  ]);
});

test('a null variable in a place that takes none is the mistake of who asks', async () => {
  const { body } = await answerTo('query ($n: Int) { meetings(first: $n) { name } }', { n: null });
  expect(body.errors).toMatchObject([
    {
      message: 'Argument "first" of non-null type "Int!" must not be null.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(server.logged).toEqual([]);
});

test('a long value is not sent back whole', async () => {
  const { body } = await answerTo('query ($c: Colour) { paint(colour: $c) }', { c: 'x'.repeat(100_000) });
  expect(body.errors[0].message).toHaveLength(500);
});

test('each request has an id of its own, also those that run at once', async () => {
  const answers = await Promise.all(
    ['{ slow unknownId }', '{ unknownId }', '{ broken }'].map((q) => answerTo(q)),
  );
  for (const { id, body } of answers) expect(body.errors[0].extensions.requestId).toBe(id);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(3);
});

test.each([
  ['a database that is away', new AppError('DATABASE_UNAVAILABLE', 'The database does not answer.'), 503],
  ['a database that is too slow', new AppError('TIMEOUT', 'The database took too long.'), 504],
  ['a header that we refuse', new AppError('BAD_USER_INPUT', 'Accept-Language: expected en, found xx.'), 400],
])('a context that fails through %s sets the status', async (_what, error, status) => {
  const makeContext = () => Promise.reject(error);
  const failing = await startTinyServer({ makeContext });
  const response = await post(failing, { query: '{ hello }' });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    errors: [{ message: error.message, extensions: { code: error.code } }],
  });
  await failing.close();
});

test('a context that fails for a reason nobody foresaw is masked', async () => {
  const failing = await startTinyServer({
    makeContext: () => Promise.reject(new Error('no route to 10.0.0.7')),
  });
  const response = await post(failing, { query: '{ hello }' });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    errors: [{ message: masked, extensions: { code: 'INTERNAL' } }],
  });
  expect(failing.logged[0]).toContain('no route to 10.0.0.7');
  await failing.close();
});

test('a plugin that refuses an operation with an error of ours sets the status of that error', async () => {
  const refusal = new AppError(
    'BAD_USER_INPUT',
    'The question costs 900, at most 500 is taken.',
    'Ask for fewer rows.',
  );
  const didResolveOperation = () => Promise.reject(refusal);
  const refusing = await startTinyServer({
    plugins: [{ requestDidStart: async () => ({ didResolveOperation }) }],
  });
  const response = await post(refusing, { query: '{ hello }' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      { message: refusal.message, extensions: { code: 'BAD_USER_INPUT', hint: 'Ask for fewer rows.' } },
    ],
  });
  await refusing.close();
});
