import Fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import { doorOf, keepDoors } from '../../../src/server/http/door-routes.js';
import { doors } from '../../../src/server/http/door-table.js';

let app: FastifyInstance;
beforeEach(() => {
  app = Fastify();
  keepDoors(app);
});

test('a route that the table does not describe stops the start', () => {
  expect(() => app.get('/secret', () => 'x')).toThrow(
    'The route GET /secret has no door: add it to the table.',
  );
});

test('so does one that a plugin brings', async () => {
  app.register(async (inner) => {
    inner.options('*', () => 'x');
  });
  await expect(app.ready()).rejects.toThrow('The route OPTIONS * has no door');
});

test('so does one by a method that its door does not take', () => {
  expect(() => app.post('/healthz', () => 'x')).toThrow('The route POST /healthz has no door');
  expect(() => app.all('/healthz', () => 'x')).toThrow('/healthz has no door');
});

test('a request knows its door, by whatever method', async () => {
  const seen: unknown[] = [];
  app.addHook('onRequest', async (request) => void seen.push(doorOf(request)?.path));
  app.get('/healthz', () => 'x');
  for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'] as const)
    await app.inject({ method, url: '/healthz' });
  await app.inject('/nowhere');
  expect(seen).toEqual(['/healthz', '/healthz', '/healthz', '/healthz', undefined]);
});

test('no two doors have one path, and only probes are open to every host and uncounted', () => {
  expect(new Set(doors.map(({ path }) => path)).size).toBe(doors.length);
  const free = doors.filter(({ asksHost, counted }) => !asksHost || !counted).map(({ path }) => path);
  expect(free).toEqual(['/healthz', '/readyz', '/metrics']);
});
