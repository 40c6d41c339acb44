import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../../database/graph/graph.js';
import { sha256 } from '../../base/canonical.js';
import { at, type Finding } from '../read/finding.js';
import type { Foundation } from './foundation.js';
import { dossierOf, type ReadDossier } from '../read/read-dossier.js';
import type { Progress } from './rebuild.js';
import { readContent } from '../read/yaml-file.js';

/** The files of a folder of seeds. */
export interface SeedFiles {
  /** Documents of files whose text is stored beside the graph. */
  stored: string[];
  /** The other files, in the order of their names, of each document one. */
  read: ReadDossier[];
  /** What is wrong with the folder, or with two files of one document; mistakes of a file are with it. */
  findings: Finding[];
  /** False if the folder could not be read, so that nobody knows what is gone. */
  complete: boolean;
}

/**
 * Reads a folder of seeds. Of files whose text is stored beside the graph only the document is told: they were valid when they
 * came, and to read a hundred dossiers again takes more memory than the server needs ever after. Never throws.
 */
export async function readSeedFiles(
  directory: string,
  foundation: Foundation,
  known: Iterable<Row>,
  progress: Progress,
): Promise<SeedFiles> {
  const names = await seedNames(directory);
  const files: SeedFiles = { stored: [], read: [], findings: [], complete: Array.isArray(names) };
  if (!Array.isArray(names)) return { ...files, findings: [names] };
  const byHash = new Map([...known].map((row) => [row['hash'], String(row['id'])]));
  const fileOf = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    progress(index, names.length);
    const seed = await readSeed(join(directory, name), foundation, byHash);
    const document = typeof seed === 'string' ? seed : documentOf(seed);
    const isSound = typeof seed === 'string' || seed.dossier !== undefined;
    const first = fileOf.get(document);
    if (isSound && first !== undefined) files.findings.push(second(join(directory, name), document, first));
    else if (typeof seed === 'string') files.stored.push(seed);
    else files.read.push(seed);
    // A bad file takes the place of no other.
    if (isSound && first === undefined) fileOf.set(document, name);
  }
  return files;
}

/** The document of a seed, by its content or, where that cannot be read, by the name of its file. */
export function documentOf({ dossier, file }: ReadDossier): string {
  return dossier ? `document:${dossier.document.id}` : documentNamed(file);
}

function documentNamed(file: string): string {
  return `document:${file.replace(/^.*[\\/]/, '').replace(/\.[a-z]+$/, '')}`;
}

/** @returns what it says; of a text that is stored beside the graph, under the name of its document, the document alone */
async function readSeed(
  path: string,
  { vocabulary }: Foundation,
  byHash: ReadonlyMap<unknown, string>,
): Promise<ReadDossier | string> {
  const content = await readContent(path);
  const text = content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
  const document = text === undefined ? undefined : byHash.get(sha256(text));
  // What cannot be read, or bears another name than its document, is for the reader to complain of.
  return document !== undefined && document === documentNamed(path)
    ? document
    : dossierOf(content, path, vocabulary);
}

async function seedNames(directory: string): Promise<string[] | Finding> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  } catch (error) {
    const { code = 'an error' } = error as NodeJS.ErrnoException;
    const hint = 'what was loaded from it stays';
    return at(directory, START, { path: [], expected: 'a folder that can be read', found: code, hint });
  }
}

const START = { line: 1, column: 1 };

function second(file: string, document: string, first: string): Finding {
  const expected = 'one file for each document';
  return at(file, START, { path: [], expected, found: `a second one for ${document}, beside ${first}` });
}
