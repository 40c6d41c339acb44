import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../dossier/read/dossier.type.js';
import { at, type Finding } from '../dossier/read/finding.js';
import type { Identity } from '../dossier/vocabulary/identity.js';
import { mergeIds } from '../dossier/claims/rename.js';
import { checkShape } from '../dossier/read/validate/shape.js';
import type { Vocabulary } from '../dossier/vocabulary/vocabulary.js';
import { readYaml } from '../dossier/read/yaml-file.js';
import { gatherKnown, type Known } from './known.js';
import { conceptThings, thingsOf } from './thing.js';

/**
 * What the vocabulary and a folder of dossiers tell of things. A file that cannot be read tells nothing.
 *
 * @param leftOut hears of each such file
 */
export async function readKnown(
  folder: string,
  vocabulary: Vocabulary,
  { canonical }: Pick<Identity, 'canonical'>,
  leftOut: (finding: Finding) => void = () => undefined,
): Promise<Known> {
  const files = (await readdir(folder)).filter((file) => /\.(ya?ml|json)$/.test(file)).sort();
  const sources = [conceptThings(vocabulary)];
  for (const file of files) {
    const yaml = await readYaml(join(folder, file));
    const things = thingsIn(yaml.value, canonical);
    if (things) sources.push(things);
    else leftOut(yaml.findings[0] ?? noDossier(yaml.file));
  }
  return gatherKnown(sources);
}

/** @returns undefined for what is no dossier, or none that hangs together: nobody has checked it */
function thingsIn(value: unknown, canonical: Identity['canonical']): ReturnType<typeof thingsOf> | undefined {
  try {
    return isDossier(value) ? thingsOf(mergeIds(value, canonical)) : undefined;
  } catch {
    return undefined;
  }
}

function noDossier(file: string): Finding {
  const problem = { path: [], expected: 'a dossier', found: 'something else', hint: 'see npm run validate' };
  return at(file, { line: 1, column: 1 }, problem);
}

/** What the vocabulary and dossiers tell of things; merged ids are one. */
export function knownFrom(
  dossiers: readonly Dossier[],
  vocabulary: Vocabulary,
  { canonical }: Pick<Identity, 'canonical'>,
): Known {
  const sources = dossiers.map((dossier) => thingsOf(mergeIds(dossier, canonical)));
  return gatherKnown([conceptThings(vocabulary), ...sources]);
}

function isDossier(value: unknown): value is Dossier {
  return checkShape('dossier', value).length === 0;
}
