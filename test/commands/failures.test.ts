import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { tellFailure } from '../../src/commands/report-failure.js';
import { AppError } from '../../src/base/errors.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { foundingGraph, fromRoot } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

// What goes wrong around the commands, as a person meets it: a sentence, what to do, an exit code, and never a stack.

let folder: string;
let graph: Graph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'failures-'));
  graph = await foundingGraph();
  await writeFile(join(folder, 'file'), 'x');
  await writeFile(join(folder, 'binary'), Buffer.from([0, 1, 2, 0xff, 0xfe, 10, 0x80]));
  await chmod(folder, 0o755);
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

interface How {
  env?: Record<string, string>;
  /** Reads no more of the output than its first piece. */
  leave?: boolean;
  /** Where the output goes. */
  to?: number;
  uid?: number;
  flags?: string[];
}

async function run(
  args: string[],
  { env = {}, leave = false, to, uid, flags = [] }: How = {},
): Promise<Ended> {
  const program = spawn(process.execPath, [...flags, fromRoot('dist/main.js'), ...args], {
    cwd: fromRoot('.'),
    // oxlint-disable-next-line node/no-process-env -- the environment of a person's shell
    env: { ...process.env, NEO4J_URI: '', NEO4J_DATA: join(folder, 'absent'), ...env },
    stdio: ['pipe', to ?? 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  program.stdin?.end();
  const ended = once(program, 'close');
  if (leave) program.stdout?.once('data', () => program.stdout?.destroy());
  const out = leave || !program.stdout ? '' : text(program.stdout);
  const err = await text(program.stderr as NodeJS.ReadableStream);
  const [code] = (await ended) as [number | null];
  expect(err).not.toMatch(/\n\s+at |node:internal|Error: /);
  return { code, out: await out, err: err.replaceAll(folder, '.') };
}

const onEngine = (): Record<string, string> => {
  const { uri, user, password, database } = ownEngine();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
};

/** For root, who may write anywhere, somebody else. */
const uid = process.getuid?.() === 0 ? 65_534 : undefined;

/** Whether a user may read the program where it lies: else nothing is proved by what the user may not write. */
function mayRead(user: number): boolean {
  const look = [process.execPath, ['-e', "require('fs').readFileSync('dist/main.js')"]] as const;
  return spawnSync(...look, { cwd: fromRoot('.'), uid: user, gid: user }).status === 0;
}

describe('a data folder that cannot be used', () => {
  const check = (path: string, how: How = {}): Promise<Ended> =>
    run(['check'], { ...how, env: { NEO4J_DATA: path } });
  const remedy = 'Let NEO4J_DATA name a folder in which this user may write.\n';

  test.each([
    ['a file', 'file', './file: cannot be made: something else of this name is there (EEXIST).'],
    [
      'under a file',
      'file/x',
      './file/x: cannot be made: a part of its path is a file and no folder (ENOTDIR).',
    ],
  ])('because it is %s', async (_what, name, reason) => {
    const { code, err } = await check(join(folder, name));
    expect([code, err]).toEqual([1, `The data folder ./${name} cannot be used. ${reason}\n${remedy}`]);
  });

  test.skipIf(!existsSync('/proc/self'))('where the system lets nobody make one', async () => {
    const { code, err } = await check('/proc/nobody/data');
    expect(code).toBe(1);
    expect(err).toMatch(/^The data folder \/proc\/nobody\/data cannot be used\. .* cannot be made: /);
  });

  test.skipIf(uid !== undefined && !mayRead(uid))('because this user may not write there', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o555 });
    const { code, err } = await check(closed, uid === undefined ? {} : { uid });
    const reason = './closed/engine.lock: cannot be opened: this user may not do that (EACCES).';
    expect([code, err]).toEqual([1, `The data folder ./closed cannot be used. ${reason}\n${remedy}`]);
  });

  test.each([
    ['cut off', 'short', 'found 5 characters.'],
    ['overwritten', '#'.repeat(32), 'found 32 characters with others among them.'],
    ['empty', '', 'found 0 characters.'],
  ])('because its password is %s: it is named, with the way back', async (_what, password, found) => {
    const home = await mkdtemp(join(folder, 'password-'));
    await mkdir(join(home, 'data', 'databases', 'system'), { recursive: true });
    await writeFile(join(home, 'password'), password);
    const { code, err } = await check(home);
    expect(code).toBe(1);
    expect(err).toMatch(/^\.\/password-\w+\/password: expected the password of the engine, 32 letters/);
    expect(err).toContain(found);
    expect(err).toContain('`npm run restore -- FILE`');
    expect(await readdir(home)).not.toContain('engine.json');
  });
});

describe('files', () => {
  const outside = '/no/such/folder/x';
  test.each([
    [['validate', outside], 'expected a file that can be read, found no file of this name'],
    [['validate', '{}'], 'expected a file, found a directory'],
    [['validate', '{}/binary'], 'expected text in UTF-8, found a byte that is not'],
    [['match', outside], 'expected a file that can be read, found no file of this name'],
    [['match', '{}/binary'], 'expected text in UTF-8, found a byte that is not'],
    [['restore', outside], `${outside}: expected a readable file; there is no such file or folder.`],
    [['restore', '{}'], '.: expected a readable file; it is a folder.'],
    [['restore', '{}/binary'], './binary: expected its last line, which says how much it holds'],
    [['cypher', '{}'], '.: expected a readable file, or the name of a question; it is a folder.'],
    [['import', '{}/binary'], './binary: refused, nothing of it was loaded.'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(args.map((arg) => arg.replace('{}', folder)));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  test.each([
    [['import', `${outside}.ndjson`], `${outside}.ndjson: cannot be read`],
    [['import', '{}/binary.ndjson'], 'binary.ndjson: cannot be read: it is no text in UTF-8'],
    [
      ['export', 'ndjson', '--out', '{}/file'],
      './file: cannot be made: something else of this name is there',
    ],
    [
      ['backup', outside],
      `${outside}: expected a file that can be written; there is no such file or folder.`,
    ],
    [['backup', '{}'], '.: expected a file that can be written; it is a folder.'],
  ])('%j', async (args, message) => {
    await writeFile(join(folder, 'binary.ndjson'), Buffer.from([0, 1, 2, 0xff]));
    const { code, err } = await run(
      args.map((arg) => arg.replace('{}', folder)),
      { env: onEngine() },
    );
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});

test.each([
  [['nothing'], "error: unknown command 'nothing'"],
  [['import'], "error: missing required argument 'files'"],
  [['export', 'csv', '--nothing'], "error: unknown option '--nothing'"],
])('%j: the command line is explained', async (args, message) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(message);
  expect(err).toContain('Usage: ');
});

test.each([
  [{ PORT: 'x' }, 'PORT: expected number; found "x".\n'],
  [{ PORT: '70000' }, 'PORT: expected number to be <=65535; found "70000".\n'],
  [{ SAFELIST: 'maybe' }, 'SAFELIST: expected one of "on"|"off"; found "maybe".\n'],
])('a setting %j is refused in one line', async (env, message) => {
  expect(await run(['check'], { env })).toMatchObject({ code: 1, err: message });
});

describe('an output', () => {
  test('whose reader closes it early is no failure', async () => {
    expect(await run(['export', 'ndjson'], { env: onEngine(), leave: true })).toMatchObject({
      code: 0,
      err: '',
    });
    const many = Array.from({ length: 60 }, () => 'seeds/dossiers/seed-vna-2019-10-asem13.yaml');
    expect(await run(['validate', ...many], { leave: true })).toMatchObject({ code: 0, err: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('on a full disk is told', async () => {
    const { code, err } = await run(['export', 'ndjson'], {
      env: onEngine(),
      to: openSync('/dev/full', 'w'),
    });
    expect([code, err]).toEqual([
      1,
      'Standard output: cannot be written: the disk is full (ENOSPC).\nFree some space, then try again.\n',
    ]);
  });
});

describe('what nobody foresaw', () => {
  const lines: string[] = [];
  afterEach(() => {
    vi.unstubAllEnvs();
    lines.splice(0);
  });
  const tell = (error: unknown): void => tellFailure(error, (line) => lines.push(line));

  test.each([
    ['an error', new TypeError('x is not a function')],
    ['an error of ours that is marked as such', new AppError('INTERNAL', 'x is no list')],
    ['no error at all', 'x'],
  ])('%s is told in a sentence; its details are kept in the data folder', async (_what, error) => {
    vi.stubEnv('NEO4J_DATA', folder);
    tell(error);
    const [, id] =
      /^Something went wrong that this program did not foresee, failure ([0-9a-f-]{36})\.$/.exec(
        lines[0] ?? '',
      ) ?? [];
    const file = join(folder, `failure-${id}.log`);
    expect(lines.slice(1)).toEqual([`Its details are in ${file}: give them to whoever keeps this program.`]);
    expect(await readFile(file, 'utf8')).toContain('x');
  });

  test('is kept where the system keeps such things, if there is no data folder', async () => {
    vi.stubEnv('NEO4J_DATA', join(folder, 'absent'));
    tell(new Error('boom'));
    const [, file = ''] = /Its details are in (\S+):/.exec(lines[1] ?? '') ?? [];
    expect(file.startsWith(tmpdir())).toBe(true);
    expect(await readFile(file, 'utf8')).toMatch(/Error: boom\n\s+at /);
    await rm(file);
  });

  test.each([
    ['thrown where nobody waits', 'setTimeout(()=>{throw new Error("boom")})'],
    ['rejected where nobody waits', 'setTimeout(()=>Promise.reject(new Error("boom")))'],
  ])('and is %s ends the program in the same words', async (_what, script) => {
    const late = `data:text/javascript,process.on("newListener",(name)=>{if(name==="unhandledRejection")${script}})`;
    const { code, err } = await run(['validate', folder], {
      env: { NEO4J_DATA: folder },
      flags: ['--import', late],
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^Something went wrong .*, failure \S+\.\nIts details are in \.\/failure-\S+\.log: /);
  });
});
