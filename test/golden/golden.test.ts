import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { fromRoot, keptSeeds } from '../setup/graph.js';
import { recordsOf, type FoundRecord } from './records.js';

// The questions that the graph is there for, asked as an analyst would, on all seeds.

/** A record that must, or must not, be in an answer. */
interface Wanted extends Record<string, unknown> {
  in?: string | string[];
}

interface Golden {
  id: string;
  question: string;
  expect: Record<string, Wanted[]>;
  absent?: Record<string, Wanted[]>;
}

const { questions } = parse(readFileSync(fromRoot('test/golden/golden.yaml'), 'utf8')) as {
  questions: Golden[];
};

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
});
afterAll(() => graph.close());

describe('the golden questions', () => {
  test('are twelve', () => expect(questions).toHaveLength(12));

  test.each(questions)('$id: $question', async (golden) => {
    const records = await answered(golden.id);
    expect(missing(golden, records)).toEqual([]);
    expect(forbidden(golden, records)).toEqual([]);
  });
});

async function answered(id: string): Promise<FoundRecord[]> {
  const { data, error } = await ask(readFileSync(fromRoot(`test/golden/${id}.graphql`), 'utf8'));
  expect(error).toBeUndefined();
  return recordsOf(data);
}

/** The expected records that the answer does not hold, or not as told by each document that must tell it. */
function missing({ expect: wanted }: Golden, records: FoundRecord[]): Wanted[] {
  return each(wanted)
    .filter(({ section, record: { in: within = [], ...values } }) => {
      const full = { ...defaults(section), ...values };
      const found = records.filter((record) => record.section === section && isLike(record.values, full));
      return found.length === 0 || ![within].flat().every((document) => isToldBy(document, found));
    })
    .map(({ record }) => record);
}

function isToldBy(document: string, records: FoundRecord[]): boolean {
  return records.some(({ documents }) => documents.includes(`document:${document}`));
}

function forbidden({ absent = {} }: Golden, records: FoundRecord[]): unknown[] {
  return each(absent).flatMap(({ section, record: wanted }) =>
    records.filter((record) => record.section === section && isLike(record.values, wanted)),
  );
}

function each(sections: Record<string, Wanted[]>): { section: string; record: Wanted }[] {
  return Object.entries(sections).flatMap(([section, records]) =>
    records.map((record) => ({ section, record })),
  );
}

function defaults(section: string): Record<string, string> {
  if (section === 'places') return {};
  return section === 'relations' ? { status: 'happened', basis: 'stated' } : { status: 'happened' };
}

/** True if the record says all that is wanted. A topic that is named alone is one that a document states. */
function isLike(values: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([key, value]) => says(values[key], value));
}

function says(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(value) && wanted.every((one) => value.some((other) => says(other, one)));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return typeof value === 'object' && value !== null
      ? isLike(value as Record<string, unknown>, wanted as Record<string, unknown>)
      : false;
  }
  return typeof value === 'object' && value !== null
    ? says(value, { topic: wanted, basis: 'stated' })
    : value === wanted;
}
