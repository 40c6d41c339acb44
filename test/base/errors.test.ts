import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes, graphqlCodes } from '../../src/base/errors.js';
import { httpStatus } from '../../src/server/http/http-status.js';
import { fromRoot } from '../setup/graph.js';

const readme = readFileSync(fromRoot('README.md'), 'utf8');
const told = [...readme.matchAll(/^\| (\d{3}) +\| `([A-Z_]+)` +\| \S/gm)].map(([, status, code]) => ({
  status: Number(status),
  code,
}));

test('the README lists every code, once, with its status', () => {
  expect(told.map(({ code }) => code).toSorted()).toEqual([...errorCodes, ...graphqlCodes].toSorted());
  const ours = errorCodes.map((code) => ({ status: httpStatus(code), code }));
  expect(told).toEqual(expect.arrayContaining(ours));
});
