import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { keptFounding } from '../setup/graph.js';
import { asker, operation, type Ask } from './ask.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

/** The one text that a question is answered by. */
async function textOf(question: string, variables: Record<string, unknown> = {}): Promise<string> {
  const { statements, error } = await ask(question, variables);
  if (error) throw error;
  expect(statements).toHaveLength(1);
  return statements[0]?.text ?? '';
}

describe('the statement of a root field', () => {
  it('is a text that a person can read and paste into a shell', async () => {
    const question = `{
      person(id: "person:bob-van-den-berghe") {
        name
        positions { organisation { name } asOf { edtf } evidence(first: 1) { locator document { url } } }
      }
    }`;
    expect(await textOf(question)).toBe(`RETURN [
  COLLECT {
    MATCH (person1:Entity {id: $p0}) WHERE person1:Person
    RETURN [
      person1.id,
      person1.displayNames,
      person1.displayLangs,
      COLLECT {
        MATCH (person1)<-[:HELD_BY]-(positions1:Position)
        OPTIONAL MATCH (positions1)-[:IN]->(organisation1:Actor)
        RETURN [
          positions1.asOf,
          COLLECT {
            MATCH (positions1)<-[:SUPPORTS]-(c1:Claim)<-[:STATES]-(d1:Document)
            WITH c1, d1 ORDER BY d1.earliest IS NULL, d1.earliest, d1.id, c1.id LIMIT $p1
            RETURN [
              d1.url,
              c1.locator
            ] ORDER BY d1.earliest IS NULL, d1.earliest, d1.id, c1.id
          },
          positions1.id,
          organisation1.id,
          organisation1.displayNames,
          organisation1.displayLangs
        ] ORDER BY coalesce(positions1.from, positions1.asOf[-1], positions1.to, '') DESC, positions1.id
      }
    ] ORDER BY person1.id
  }
] AS answer`);
  });

  it.each([
    'WhoSpokeWhereOnWhat',
    'AntwerpSpeakers',
    'EventWithEvidence',
    'PersonAndOffices',
    'PlanContinued',
    'NodeById',
    'Meta',
  ])('is one for %s, whatever is selected below', async (name) => {
    const { source, variables } = operation(name);
    const { statements, error } = await ask(source, variables);
    expect(error).toBeUndefined();
    expect(statements.map(({ mode }) => mode)).toEqual(['READ']);
  });

  it('is one for each of several root fields', async () => {
    const { statements } = await ask(
      '{ a: person(id: "person:x") { name } b: person(id: "person:y") { name } meta { dataVersion } }',
    );
    expect(statements.map(({ name }) => name).toSorted()).toEqual([
      'graphql/person',
      'graphql/person',
      'meta/holdings',
    ]);
  });
});

describe('the text does not change', () => {
  const plain = `{ event(id: "event:asem-dgc-13") {
    name place { id name } participations(first: 3) { nodes { role actor { name } } totalCount }
  } }`;

  it.each([
    [
      'with aliases',
      `{ e: event(id: "event:asem-dgc-13") {
        n: name where: place { key: id n: name } p: participations(first: 3) { list: nodes { r: role who: actor { n: name } } totalCount }
      } }`,
    ],
    [
      'with the order of fields',
      `{ event(id: "event:asem-dgc-13") {
        participations(first: 3) { totalCount nodes { actor { name } role } } place { name id } name
      } }`,
    ],
    [
      'with values written out',
      `{ event(id: "event:other") {
        name place { id name } participations(first: 99) { nodes { role actor { name(lang: "vi") } } totalCount }
      } }`,
    ],
    [
      'with fragments',
      `query { event(id: "event:asem-dgc-13") { ...E ... on Event { place { name } } place { id } } }
       fragment E on Event { name participations(first: 3) { totalCount nodes { ...P } nodes { role } } }
       fragment P on Participation { actor { ... on Entity { name } } }`,
    ],
    [
      'with what is asked for twice',
      `{ event(id: "event:asem-dgc-13") {
        name a: name(lang: "fr") place { id name } again: place { name }
        participations(first: 3) { nodes { role actor { name } } edges { node { actor { name } } } totalCount }
      } }`,
    ],
    [
      'with fields left out by a condition',
      `{ event(id: "event:asem-dgc-13") {
        name kind @skip(if: true) place { id name } participations(first: 3) { nodes { role actor { name } } totalCount }
      } }`,
    ],
  ])('%s', async (_, variant) => {
    expect(await textOf(variant)).toBe(await textOf(plain));
  });

  it('with the values, names and defaults of variables', async () => {
    const one = `query ($threat: [ID!], $n: Int) { participations(filter: { threat: $threat }, first: $n) { nodes { id } } }`;
    const other = `query ($t: [ID!]!, $first: Int = 7) { participations(first: $first, filter: { threat: $t }) { nodes { id } } }`;
    const first = await textOf(one, { threat: ['threat:drug-trafficking'], n: 5 });
    expect(await textOf(one, { threat: ['threat:counterfeiting'] })).toBe(first);
    expect(await textOf(other, { t: ['threat:organised-crime'] })).toBe(first);
    const several = await textOf(one, { threat: ['threat:counterfeiting', 'threat:illicit-waste'] });
    expect(
      await textOf(other, {
        t: ['threat:organised-crime', 'threat:counterfeiting', 'threat:drug-trafficking'],
      }),
    ).toBe(several);
  });
});

describe('the text changes', () => {
  const question = `query ($filter: ParticipationFilter, $after: String, $short: Boolean!) {
    participations(filter: $filter, after: $after) { nodes { id role @skip(if: $short) } pageInfo { endCursor } }
  }`;

  it('with the value of a condition', async () => {
    const long = await textOf(question, { short: false });
    expect(await textOf(question, { short: true })).not.toBe(long);
    expect(await textOf(question, { short: false })).toBe(long);
  });

  it('where one topic is asked for alone: the index answers without a union', async () => {
    const one = await textOf(question, { short: true, filter: { threat: ['threat:counterfeiting'] } });
    const two = { threat: ['threat:counterfeiting', 'threat:illicit-waste'] };
    expect(await textOf(question, { short: true, filter: two })).toContain('UNWIND');
    expect(one).not.toContain('CALL');
  });

  it('with which filters are there, and holds those alone', async () => {
    const all = await textOf(question, { short: true });
    const some = await textOf(question, { short: true, filter: { status: ['PLANNED'] } });
    expect([all.includes('.status IN'), some.includes('.status IN')]).toEqual([false, true]);
  });

  it('once for all pages behind the first', async () => {
    const pageAfter = async (after: string): Promise<[string, string]> => {
      const { data, statements } = await ask(question, { short: true, after });
      return [statements[0]?.text ?? '', data.participations.pageInfo.endCursor];
    };
    const page = `query ($after: String) { participations(first: 3, after: $after) { pageInfo { endCursor } } }`;
    const { data } = await ask(page);
    const start = data.participations.pageInfo.endCursor as string;
    const next = (await ask(page, { after: start })).data.participations.pageInfo.endCursor as string;
    const [second] = await pageAfter(start);
    const [third] = await pageAfter(next);
    expect(second).toBe(third);
    expect(second).not.toBe(await textOf(question, { short: true }));
  });
});
