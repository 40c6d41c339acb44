import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { readDataVersion } from '../../src/dossier/import/data-version.js';
import { clear, exported, fromRoot, foundingGraph } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

// The commands as a person runs them, in processes of their own, on the engine of this run.

const antwerp = 'seeds/dossiers/seed-be-2024-05-17-hls-antwerp.yaml';
const haLong = 'seeds/dossiers/seed-vna-2019-10-asem13.yaml';

let graph: Graph;
let folder: string;
beforeAll(async () => {
  graph = await foundingGraph();
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** What an import says at its end. */
const version = async (): Promise<string> => `data version ${await readDataVersion(graph)}\n`;

async function run(args: string[], input = ''): Promise<Ended> {
  const { uri, user, password, database } = ownEngine();
  const server = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const program = spawn(process.execPath, [fromRoot('dist/main.js'), ...args], {
    cwd: fromRoot('.'),
    // oxlint-disable-next-line node/no-process-env -- the environment of a person's shell, with the engine of this run
    env: { ...process.env, ...server },
  });
  program.stdin.end(input);
  const ended = new Promise<number | null>((done) => program.on('close', done));
  const [out, err] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { code: await ended, out, err };
}

/** A seed with one line changed, under the name that its document bears. */
async function changed(seed: string, from: string, to: string): Promise<string> {
  const file = join(folder, seed.replace(/^.*\//, ''));
  await writeFile(file, (await readFile(fromRoot(seed), 'utf8')).replace(from, to));
  return file;
}

describe('import', () => {
  test('of a file that the graph holds already changes nothing', async () => {
    const before = await exported(graph);
    const { code, out } = await run(['import', antwerp]);
    expect([code, out]).toEqual([
      0,
      `document:seed-be-2024-05-17-hls-antwerp: 0 claims added, 0 removed, 209 unchanged\n${await version()}`,
    ]);
    expect(await exported(graph)).toBe(before);
  });

  test('refuses a file with one mistake whole, loads the others, and ends with 1', async () => {
    const before = await exported(graph);
    const bad = await changed(haLong, 'role: organiser', 'role: organizer');
    const { code, out, err } = await run(['import', bad, antwerp]);
    expect(code).toBe(1);
    expect(out).toBe(
      `document:seed-be-2024-05-17-hls-antwerp: 0 claims added, 0 removed, 209 unchanged\n${await version()}`,
    );
    expect(err).toContain(
      `${bad}:172:11: participations[1].role: expected opening-speaker, closing-speaker,`,
    );
    expect(err).toContain('found "organizer" (did you mean "organiser"?)');
    expect(err).toContain(`${bad}: refused, nothing of it was loaded.`);
    expect(await exported(graph)).toBe(before);
  });

  test('of a corrected file, and of the first one again, leaves no trace of the correction', async () => {
    const before = await exported(graph);
    const corrected = await changed(haLong, 'value: 53', 'value: 54');
    expect((await run(['import', corrected])).out).toBe(
      `document:seed-vna-2019-10-asem13: 1 claims added, 1 removed, 196 unchanged\n${await version()}`,
    );
    expect(await exported(graph)).not.toBe(before);
    await run(['import', haLong]);
    expect(await exported(graph)).toBe(before);
  });

  test('says which file is not there', async () => {
    const { code, err } = await run(['import', 'nowhere.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('nowhere.yaml');
  });
});

describe('retract', () => {
  test('takes a document out, by either form of its id; import brings it back', async () => {
    const before = await exported(graph);
    const { code, out } = await run(['retract', 'document:seed-vna-2019-10-asem13']);
    expect([code, out]).toEqual([
      0,
      'document:seed-vna-2019-10-asem13: 0 claims added, 197 removed, 0 unchanged\n',
    ]);
    expect((await run(['retract', 'seed-vna-2019-10-asem13'])).out).toContain('0 claims added, 0 removed');
    await run(['import', haLong]);
    expect(await exported(graph)).toBe(before);
  });

  test('says so of a document that is not known', async () => {
    const { code, out } = await run(['retract', 'never-heard-of']);
    expect([code, out]).toEqual([1, 'document:never-heard-of: not known; nothing was retracted.\n']);
  });
});

describe('validate', () => {
  test('needs no engine, and ends with 1 if a file has a mistake', async () => {
    expect(await run(['validate', antwerp, haLong])).toMatchObject({
      code: 0,
      out: `${antwerp}: valid\n${haLong}: valid\n`,
    });
    const bad = await changed(antwerp, 'date: 2024-05-23/2024-05-24', 'date: 2024-05-24/2024-05-23');
    const { code, err } = await run(['validate', bad]);
    expect(code).toBe(1);
    expect(err).toContain('events[0].date: expected');
  });
});

describe('export', () => {
  test('writes the same bytes to standard output and to a file, from which an empty engine gives them again', async () => {
    const { out } = await run(['export', 'ndjson']);
    const facts = out.split('\n').filter((line) => /^\{"(from|labels)":/.test(line));
    expect(`${facts.join('\n')}\n`).toBe(await exported(graph));
    const file = join(folder, 'graph.ndjson');
    expect((await run(['export', 'ndjson', '--out', folder])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(out);
    await clear(graph);
    const imported = await run(['import', file]);
    expect(imported).toMatchObject({
      code: 0,
      out: `${file}: 2 dossiers, 668 nodes, 1365 relationships imported\n${await version()}`,
    });
    expect(imported.out).toContain(/"dataVersion":"(\w+)"/.exec(out)?.[1]);
    expect((await run(['export', 'ndjson'])).out).toBe(out);
    const { code, err } = await run(['import', file]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Expected an empty graph; found .*\nLet NEO4J_DATA name a new folder/);
  });

  test('names the formats that there are', async () => {
    const { code, err } = await run(['export', 'xlsx']);
    expect([code, err]).toEqual([
      1,
      'Expected a format of csv, csv-safe, graphml, gexf, jsonld, ndjson; found "xlsx".\n',
    ]);
  });
});

describe('check', () => {
  test('says that the graph is as derived, or where it is not, and ends with 1', async () => {
    expect(await run(['check'])).toMatchObject({
      code: 0,
      out: '668 nodes, 1365 relationships: as derived from 2 dossiers\n',
    });
    const set = (mode: string): Promise<void> =>
      graph.command({
        name: 'test',
        text: `MATCH (event:Event {id: 'event:asem-dgc-13'}) SET event.mode = ${mode}`,
      });
    await set("'online'");
    const spoilt = await run(['check']);
    await set('null');
    expect(spoilt).toMatchObject({
      code: 1,
      out:
        'event:asem-dgc-13: mode: expected null, found "online"\n' +
        '668 nodes, 1365 relationships derived from 2 dossiers: 1 difference in the graph\n',
    });
  });
});

describe('cypher', () => {
  const question =
    "MATCH (e:Event)-[:HELD_IN {chosen: true}]->(p) WHERE e.id IN ['event:eu-hls-2024-antwerp', 'event:asem-dgc-13'] RETURN e.id AS event, p.id AS place ORDER BY event";

  test('runs a statement from standard input or a file', async () => {
    const table =
      'event\tplace\n"event:asem-dgc-13"\t"place:ha-long"\n"event:eu-hls-2024-antwerp"\t"place:antwerp"\n';
    expect(await run(['cypher', '-'], question)).toMatchObject({ code: 0, out: table });
    await writeFile(join(folder, 'question.cypher'), question);
    expect(await run(['cypher', join(folder, 'question.cypher')])).toMatchObject({ code: 0, out: table });
  });

  test('prints types, remarks and figures beside the table', async () => {
    const { err } = await run(['cypher', '-'], 'PROFILE UNWIND [1, null] AS x MATCH (n:Nobody) RETURN x, n');
    expect(err).toMatch(/^Remark: .*Nobody.*\n0 rows, that is all; \d+ ms, \d+ db hits\n$/s);
    const few = await run(['cypher', '-'], 'UNWIND range(1, 1001) AS x RETURN x, [x] AS list');
    expect(few.err).toMatch(
      /^Types: x INTEGER, list LIST\nThere are more than 1000 rows\. .*\n1000 rows, there are more; \d+ ms\n$/,
    );
  });

  test('asks a worked question by its name, for its examples or for other things', async () => {
    const examples = await run(['cypher', 'events-of-a-series']);
    expect(examples.err).toContain('Parameters: {"series":"series:asem-dgc"}');
    expect(examples.out.split('\n').map((line) => line.split('\t')[1])).toEqual([
      'event',
      '"event:asem-dgc-12"',
      '"event:asem-dgc-13"',
      undefined,
    ]);
    const others = await run(['cypher', 'events-of-a-series', '{"series":"series:none"}']);
    expect(others.out.split('\n')).toHaveLength(2);
  });

  test('names the questions where it knows no such file', async () => {
    const { code, err } = await run(['cypher', 'no-such-question']);
    expect(code).toBe(1);
    expect(err).toMatch(/no-such-question: expected a readable file, or the name of a question/);
    expect(err).toContain('what-is-there');
  });

  test('takes parameters as JSON', async () => {
    const { out } = await run(
      ['cypher', '-', '{"id":"place:be"}'],
      'MATCH (p:Place {id: $id}) RETURN p.iso AS iso',
    );
    expect(out).toBe('iso\n"BE"\n');
  });

  test('takes and gives every digit of a number', async () => {
    const { out } = await run(
      ['cypher', '-', '{"big": [9007199254740993], "one": 1.0}'],
      'RETURN $big[0] AS big, $big[0] - 9007199254740990 AS left, $one / 2 AS half',
    );
    expect(out).toBe('big\tleft\thalf\n"9007199254740993"\t3\t0.5\n');
  });

  test('refuses what writes', async () => {
    const { code, out, err } = await run(['cypher', '-'], 'MATCH (e:Event) DETACH DELETE e');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('DETACH');
  });
});
