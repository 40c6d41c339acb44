import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenReader } from '../../src/server/http/tokens.js';
import { takeBackup } from '../../src/keep/backup/backup.js';
import { readBackup, writeBackup } from '../../src/keep/backup/format.js';
import { checkRequest } from '../../src/adhoc/run/run.js';
import { sha256 } from '../../src/base/canonical.js';
import type { Foundation } from '../../src/dossier/import/foundation.js';
import { checkIdentity, readIdentity } from '../../src/dossier/vocabulary/identity.js';
import { checkPreferences } from '../../src/dossier/vocabulary/preferences.js';
import { parseDossier } from '../../src/dossier/read/read-dossier.js';
import { checkVocabulary } from '../../src/dossier/vocabulary/vocabulary.js';
import { passwordOf } from '../../src/database/engine/password.js';
import { readRecord } from '../../src/database/engine/record.js';
import { AppError } from '../../src/base/errors.js';
import { ndjsonFile } from '../../src/keep/snapshot/ndjson.js';
import { takeSnapshot } from '../../src/keep/snapshot/snapshot.js';
import { inspectGraphFile } from '../../src/keep/graph-file/inspect.js';
import { matchDraft } from '../../src/match/match.js';
import { readKnown } from '../../src/match/read-known.js';
import { readOperations } from '../../src/server/graphql/operations.js';
import { readSafelist } from '../../src/server/graphql/safelist.js';
import { defaultService } from '../../src/base/service-settings.js';
import { validText } from '../dossier/read/valid.js';
import { emptyGraph, foundingTexts, fromRoot, importText, testFoundation } from '../setup/graph.js';
import { fuzzPlan } from './fuzz-plan.js';
import { spoiltBytes } from './hostile-files.js';

// Files as people, programs and disks spoil them, given to what reads them: each is taken, or refused with a word on what
// is wrong with it, and nothing else is ever thrown.

const { cases, seed, limit } = fuzzPlan(500);

/** A sort of file: what is right, and what reads one that may not be. */
interface Subject {
  name: string;
  /** How many of all cases are of this sort, in relation to the others. */
  weight: number;
  valid: string[];
  /** Reads the file. @returns what it finds wrong, each a sentence; throws AppError */
  read(file: string, content: Buffer): Promise<string[]> | string[];
}

let folder: string;
let foundation: Foundation;
let subjects: Subject[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  foundation = await testFoundation();
  const graph = await emptyGraph();
  await importText(graph, foundation, validText);
  const backup = writeBackup(await takeBackup(graph));
  const lines: string[] = [];
  for await (const line of ndjsonFile(await takeSnapshot(graph))) lines.push(line);
  await graph.close();
  subjects = [
    ...(await subjectsOfDossiers()),
    ...(await subjectsOfSeeds()),
    ...(await subjectsOfData(backup, lines.join(''))),
    ...(await subjectsOfServer()),
  ];
});
afterAll(() => rm(folder, { recursive: true }));

type Findings = { expected: string; found: string; line: number }[];

/** A finding without words would be as bad as none. */
function wordsOf(findings: Findings): string[] {
  return findings.map(({ line, expected, found }) =>
    line > 0 && expected !== '' && found !== '' ? `expected ${expected}, found ${found}` : '',
  );
}

async function texts(folderOfFiles: string, end: string, most: number): Promise<string[]> {
  const names = (await readdir(fromRoot(folderOfFiles))).filter((name) => name.endsWith(end)).slice(0, most);
  return Promise.all(names.map((name) => readFile(fromRoot(join(folderOfFiles, name)), 'utf8')));
}

async function subjectsOfDossiers(): Promise<Subject[]> {
  const { vocabulary } = foundation;
  const identity = await readIdentity(fromRoot('seeds/identity.yaml'), vocabulary);
  const known = await readKnown(fromRoot('seeds/dossiers'), vocabulary, identity);
  const founding = foundingTexts.map((name) => readFile(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
  const dossiers = [validText, validText, ...(await Promise.all(founding))];
  return [
    {
      name: 'dossier',
      weight: 8,
      valid: dossiers,
      read: (file, content) => wordsOf(parseDossier(content, file, vocabulary).findings),
    },
    {
      name: 'draft',
      weight: 4,
      valid: [validText, validText.replaceAll(/^ {2}- id: \S+\n {4}/gm, '  - ')],
      read: async (file) => (await matchDraft(file, undefined, known, vocabulary)).findings,
    },
    {
      name: 'dossier among the seeds',
      weight: 3,
      valid: [validText],
      read: async (_file, content) => {
        const seeds = await fresh('seeds');
        await writeFile(join(seeds, 'seminar.yaml'), content);
        await readKnown(seeds, vocabulary, identity);
        return [];
      },
    },
  ];
}

async function subjectsOfSeeds(): Promise<Subject[]> {
  const { vocabulary } = foundation;
  const identity = await readIdentity(fromRoot('seeds/identity.yaml'), vocabulary);
  const parts = (await readdir(fromRoot('seeds/vocabulary'))).map(async (name): Promise<Subject> => {
    const valid = [await readFile(fromRoot(`seeds/vocabulary/${name}`), 'utf8')];
    const home = join(folder, `vocabulary-${name}`);
    await cp(fromRoot('seeds/vocabulary'), home, { recursive: true });
    const read = async (_file: string, content: Buffer): Promise<string[]> => {
      await writeFile(join(home, name), content);
      return wordsOf((await checkVocabulary(home)).findings);
    };
    return { name: `vocabulary ${name}`, weight: 1, valid, read };
  });
  return [
    ...(await Promise.all(parts)),
    {
      name: 'identity',
      weight: 2,
      valid: await texts('seeds', 'identity.yaml', 1),
      read: async (file) => wordsOf((await checkIdentity(file, vocabulary)).findings),
    },
    {
      name: 'preferences',
      weight: 2,
      valid: await texts('seeds', 'preferences.yaml', 1),
      read: async (file) => wordsOf((await checkPreferences(file, identity)).findings),
    },
  ];
}

/** Files with hashes of themselves are read once as they are, and once with the hash made right. */
async function subjectsOfData(backup: string, graphFile: string): Promise<Subject[]> {
  return [
    {
      name: 'graph file',
      weight: 3,
      valid: [graphFile],
      read: async (file) => {
        await inspectGraphFile(file, foundation);
        return [];
      },
    },
    {
      name: 'backup',
      weight: 3,
      valid: [backup],
      read: (file, content) => {
        for (const text of [rehashed(content.toString()), content.toString()]) readBackup(text, file);
        return [];
      },
    },
    {
      name: 'engine.json',
      weight: 1,
      valid: [
        JSON.stringify({
          uri: 'bolt://127.0.0.1:1',
          user: 'neo4j',
          password: 'x',
          database: 'neo4j',
          port: 1,
          pid: 1,
          starter: { pid: 1, birth: '1' },
        }),
      ],
      read: async (_file, content) => {
        const home = await fresh('engine');
        await writeFile(join(home, 'engine.json'), content);
        const record = await readRecord(home);
        return record === undefined || (record.port > 0 && record.port < 65_536 && record.pid > 0)
          ? []
          : [''];
      },
    },
    {
      name: 'password',
      weight: 1,
      valid: ['abcdefghijklmnopqrstuvwxyz-_0123'],
      read: async (_file, content) => {
        const home = await fresh('password');
        await mkdir(join(home, 'data', 'databases', 'system'), { recursive: true });
        await writeFile(join(home, 'password'), content);
        await passwordOf(home);
        return [];
      },
    },
  ];
}

function rehashed(text: string): string {
  const start = text.lastIndexOf('\n', text.length - 2) + 1;
  const hash = sha256(text.slice(0, start));
  return text.slice(0, start) + text.slice(start).replace(/"sha256":"[^"]*"/, `"sha256":"${hash}"`);
}

async function subjectsOfServer(): Promise<Subject[]> {
  const questions = await texts('cypher/questions', '.cypher', 8);
  const operations = await texts('schema/operations', '.graphql', 8);
  return [
    {
      name: 'operation',
      weight: 1,
      valid: operations,
      read: (_file, content) => readOperationsOf('Asked.graphql', content),
    },
    {
      name: 'variables',
      weight: 1,
      valid: await texts('schema/operations', '.json', 8),
      read: (_file, content) => readOperationsOf('Asked.json', content),
    },
    {
      name: 'order of operations',
      weight: 1,
      valid: ['["A", "B"]'],
      read: (_file, content) => readOperationsOf('order.json', content),
    },
    {
      name: 'statement',
      weight: 2,
      valid: questions,
      read: (_file, content) => {
        checkRequest({ statement: content.toString(), parameters: {} });
        return [];
      },
    },
    {
      name: 'key set',
      weight: 1,
      valid: ['{"keys":[{"kty":"EC","crv":"P-256","x":"x","y":"y","kid":"one","alg":"ES256"}]}'],
      read: async (file) => {
        await tokenReader({ ...access, keys: file }, () => undefined);
        return [];
      },
    },
  ];
}

const access = {
  issuer: undefined,
  audience: undefined,
  tokenForReading: defaultService.access !== undefined,
  rolesClaim: 'roles',
  cypherRole: 'cypher',
};

async function readOperationsOf(name: string, content: Buffer): Promise<string[]> {
  const home = await fresh('operations');
  await writeFile(join(home, 'Asked.graphql'), '# What?\nquery Asked { __typename }\n');
  await writeFile(join(home, name), content);
  await readSafelist([home]);
  await readOperations(home);
  return [];
}

async function fresh(name: string): Promise<string> {
  const home = join(folder, name);
  await rm(home, { recursive: true, force: true });
  await mkdir(home);
  return home;
}

const leak = /\n\s+at |node:internal|call stack|cannot read propert|is not a function|undefined \(/i;

/** What is wrong with how a file was met; undefined if nothing. */
async function faultOf({ read }: Subject, content: Buffer): Promise<string | undefined> {
  const file = join(folder, 'spoilt.yaml');
  await writeFile(file, content);
  try {
    const said = await read(file, content);
    return said.some((line) => line === '' || leak.test(line))
      ? `a finding says ${said.join('\n')}`
      : undefined;
  } catch (error) {
    if (!(error instanceof AppError)) return String((error as Error).stack);
    const fits = error.code !== 'INTERNAL' && /\w{3}/.test(error.message) && !leak.test(error.message);
    return fits ? undefined : `${error.code}: ${error.message}`;
  }
}

test(
  `${cases} spoilt files, drawn with seed ${seed}, are taken or refused with a word on what is wrong`,
  async () => {
    const all = subjects.reduce((sum, { weight }) => sum + weight, 0);
    const faults: string[] = [];
    for (const subject of subjects) {
      const numRuns = Math.ceil((cases * subject.weight) / all);
      const drawn = fc.sample(fc.constantFrom(...subject.valid).chain(spoiltBytes), { seed, numRuns });
      for (const content of drawn) {
        const fault = await faultOf(subject, content);
        if (fault !== undefined) faults.push(`${subject.name}: ${fault.slice(0, 800)}`);
      }
    }
    expect(faults).toEqual([]);
  },
  limit,
);
