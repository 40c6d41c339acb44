import { z } from 'zod';
import { badUserInput } from '../../base/errors.js';
import { canonical, compareText, sha256 } from '../../base/canonical.js';
import { combineHashes, dataVersionOf } from '../../dossier/import/data-version.js';

const storedDossier = z.strictObject({
  id: z.string().regex(/^document:\S+$/),
  text: z.string(),
  hash: z.string(),
  origin: z.enum(['seed', 'file']),
  retracted: z.boolean(),
  refused: z.string().optional(),
  importedAt: z.iso.datetime(),
});

const told = { dossiers: z.number().int(), dataVersion: z.string(), sha256: z.string() };
const ending = z.discriminatedUnion('backup', [
  z.strictObject({ backup: z.literal(1), ...told, foundation: z.undefined().optional() }),
  z.strictObject({ backup: z.literal(2), ...told, foundation: z.string() }),
]);

/**
 * A dossier as the graph keeps it: its text, where it came from and when, whether it was taken out again, and what is wrong
 * with it where the graph cannot follow it.
 */
export type StoredDossier = z.infer<typeof storedDossier>;

/** What a backup holds. */
export interface Backup {
  dossiers: StoredDossier[];
  /** Hash of all that its graph was made from; empty if it held nothing. */
  dataVersion: string;
  /** Hash of what its graph was made from besides the dossiers; undefined in backups of the first format. */
  foundation: string | undefined;
}

/**
 * A backup as text: a line of JSON for each dossier, by id, and a last one by which a reader knows that nothing is
 * missing or changed. Equal graphs give equal bytes, but for the times of import.
 */
export function writeBackup({ dossiers, ...versions }: Backup): string {
  const lines = dossiers.map((dossier) => `${canonical(dossier)}\n`).join('');
  const last = { backup: 2, dossiers: dossiers.length, ...versions, sha256: sha256(lines) };
  return `${lines}${canonical(last)}\n`;
}

/**
 * Reads a backup, all of it or nothing. Also one of the first format, whose last line says less. Only
 * the texts of the dossiers are used; the rest is checked against them.
 *
 * @throws AppError BAD_USER_INPUT that says what is missing or changed
 */
export function readBackup(text: string, file: string): Backup {
  const start = text.lastIndexOf('\n', text.length - 2) + 1;
  const lines = text.slice(0, start);
  const end = parsed(ending, text.slice(start).trimEnd());
  if (!end) throw damaged(file, 'its last line, which says how much it holds', 'something else');
  if (end.sha256 !== sha256(lines)) throw damaged(file, `content of the hash ${end.sha256}`, 'another');
  const rows = lines === '' ? [] : lines.trimEnd().split('\n');
  const dossiers = rows.map((line, index) => dossierIn(line, `${file}:${index + 1}`));
  if (dossiers.length !== end.dossiers) throw damaged(file, `${end.dossiers} dossiers`, dossiers.length);
  expectSorted(dossiers, file);
  expectVersion(dossiers, end, file);
  return { dossiers, dataVersion: end.dataVersion, foundation: end.foundation };
}

function dossierIn(line: string, at: string): StoredDossier {
  const dossier = parsed(storedDossier, line);
  if (!dossier) throw damaged(at, 'a dossier', 'something else');
  const hash = sha256(dossier.text);
  // The hash of a seed whose file is gone is empty, so that the same file is loaded if it returns.
  if (dossier.hash === hash || (dossier.retracted && dossier.hash === '')) return dossier;
  throw damaged(at, `the hash of its text, ${hash}`, dossier.hash);
}

function expectSorted(dossiers: readonly StoredDossier[], file: string): void {
  const index = dossiers.findIndex(({ id }, place) => {
    const former = dossiers[place - 1];
    return former !== undefined && compareText(former.id, id) >= 0;
  });
  if (index >= 0) throw damaged(`${file}:${index + 1}`, 'dossiers by id, each once', dossiers[index]?.id);
}

/** The version follows from what is there, so a dossier that was changed with its hash shows in it. */
function expectVersion(
  dossiers: readonly StoredDossier[],
  { dataVersion, foundation }: z.infer<typeof ending>,
  file: string,
): void {
  if (foundation === undefined) return;
  const present = dossiers.filter(({ retracted }) => !retracted).map(({ hash }) => hash);
  const version = dataVersionOf(combineHashes(null, ...present), { hash: foundation }) ?? '';
  if (version !== dataVersion) throw damaged(file, `dossiers of the data version ${dataVersion}`, version);
}

/** @returns undefined for what is not written just as a backup writes it */
function parsed<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    const value = schema.parse(JSON.parse(line));
    return canonical(value) === line ? value : undefined;
  } catch {
    return undefined;
  }
}

function damaged(where: string, expected: string, found: unknown): Error {
  const hint = 'It is no backup of this program, or was cut or changed: take another one.';
  return badUserInput(`${where}: expected ${expected}; found ${String(found)}.`, hint);
}
