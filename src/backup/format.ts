import { z } from 'zod';
import { badUserInput } from '../errors.js';
import { canonical, sha256 } from '../dossier/canonical.js';

const kept = z.strictObject({
  id: z.string().regex(/^document:\S+$/),
  text: z.string(),
  hash: z.string(),
  origin: z.enum(['seed', 'file']),
  retracted: z.boolean(),
  importedAt: z.string(),
});

const ending = z.strictObject({
  backup: z.literal(1),
  dossiers: z.number().int(),
  dataVersion: z.string(),
  sha256: z.string(),
});

/** A dossier as the graph keeps it: its text, where it came from and when, and whether it was taken out again. */
export type KeptDossier = z.infer<typeof kept>;

/** What a backup holds. */
export interface Backup {
  dossiers: KeptDossier[];
  /** Hash of all that its graph was made from. */
  dataVersion: string;
}

/**
 * A backup as text: a line of JSON for each dossier, by id, and a last one by which a reader knows that nothing is
 * missing or changed. Equal graphs give equal bytes, but for the times of import.
 */
export function writeBackup({ dossiers, dataVersion }: Backup): string {
  const lines = dossiers.map((dossier) => `${canonical(dossier)}\n`).join('');
  const last = { backup: 1, dossiers: dossiers.length, dataVersion, sha256: sha256(lines) };
  return `${lines}${canonical(last)}\n`;
}

/**
 * Reads a backup, all of it or nothing.
 *
 * @throws AppError BAD_USER_INPUT that says what is missing or changed
 */
export function readBackup(text: string, file: string): Backup {
  const start = text.lastIndexOf('\n', text.length - 2) + 1;
  const lines = text.slice(0, start);
  const end = parsed(ending, text.slice(start));
  if (!end) throw damaged(file, 'its last line, which says how much it holds', 'something else');
  if (end.sha256 !== sha256(lines)) throw damaged(file, `content of the hash ${end.sha256}`, 'another');
  const rows = lines === '' ? [] : lines.trimEnd().split('\n');
  const dossiers = rows.map((line, index) => {
    const dossier = parsed(kept, line);
    if (!dossier) throw damaged(file, `a dossier in line ${index + 1}`, 'something else');
    return dossier;
  });
  return { dossiers, dataVersion: end.dataVersion };
}

function parsed<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function damaged(file: string, expected: string, found: string): Error {
  const hint = 'It is no backup of this program, or was cut or changed: take another one.';
  return badUserInput(`${file}: expected ${expected}; found ${found}.`, hint);
}
