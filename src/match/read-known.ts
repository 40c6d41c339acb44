import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../dossier/dossier.type.js';
import type { Identity } from '../dossier/identity.js';
import { mergeIds } from '../dossier/rename.js';
import { checkShape } from '../dossier/validate/shape.js';
import type { Vocabulary } from '../dossier/vocabulary.js';
import { readYaml } from '../dossier/yaml-file.js';
import { gatherKnown, type Known } from './known.js';
import { conceptThings, thingsOf } from './thing.js';

/** What the vocabulary and a folder of dossiers tell of things. A file that is no dossier tells nothing. */
export async function readKnown(folder: string, vocabulary: Vocabulary, identity: Identity): Promise<Known> {
  const files = (await readdir(folder)).filter((file) => /\.(ya?ml|json)$/.test(file)).sort();
  const read = await Promise.all(files.map((file) => readYaml(join(folder, file))));
  const dossiers = read.flatMap(({ value }) => (isDossier(value) ? [value] : []));
  return knownFrom(dossiers, vocabulary, identity);
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
