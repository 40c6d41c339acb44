import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph, Row } from '../graph/graph.js';
import { statement } from '../graph/statement.js';
import { sha256 } from './canonical.js';
import { formatFinding, type Finding } from './finding.js';
import type { Foundation } from './foundation.js';
import { retractDocument } from './import.js';
import { importDossiers } from './import-many.js';
import { readDossier, type ReadDossier } from './read.js';
import { refresh } from './rebuild.js';

/** What a start has loaded. */
export interface SeedsLoaded {
  /** Dossiers new to the graph, or changed since. */
  imported: number;
  /** Seeds whose file is gone. */
  retracted: number;
  /** Seeds as they were. */
  unchanged: number;
  /** True if the vocabulary, the identity map or the projector changed, so that the graph was built anew. */
  rebuilt: boolean;
  /** Mistakes in seed files; such a file is left out, the others are loaded. */
  findings: Finding[];
}

/** So few claims share a transaction that a load which is cut off has got further, and a person sees it go on. */
const claimsOfBatch = 1500;

/** Tells of progress: how many dossiers of how many are in the graph. */
export type Progress = (done: number, of: number) => void;

/**
 * Makes the graph hold the present seed files (DESIGN section 2, "Bookkeeping"): new and changed ones are imported,
 * those whose file is gone are retracted, files imported by hand are left alone, and a retracted seed stays out until
 * its file changes. If the vocabulary, the identity map or the projector
 * changed, the graph is first built anew.
 */
export async function loadSeeds(
  graph: Graph,
  foundation: Foundation,
  directory: string,
  progress: Progress,
): Promise<SeedsLoaded> {
  const rebuilt = await refresh(graph, foundation);
  const known = new Map(
    (await graph.rows(statement('import/dossiers'))).map((row) => [String(row['id']), row]),
  );
  const { kept, read } = await readSeeds(directory, foundation, [...known.values()]);
  const changed = read.filter((seed) => isChanged(seed, known));
  const imported = await importAll(graph, foundation, changed, progress);
  const retracted = await retractGone(graph, foundation, known, [...kept, ...read.map(documentOf)]);
  const findings = read.flatMap((seed) => seed.findings);
  const unchanged = kept.length + read.length - changed.length - read.filter((seed) => !seed.dossier).length;
  return { imported, retracted, unchanged, rebuilt, findings };
}

/**
 * The seed files. Of those whose text is kept beside the graph only the document is told: they were valid when they came,
 * and to read a hundred dossiers again takes more memory than the server needs ever after.
 */
async function readSeeds(
  directory: string,
  { vocabulary }: Foundation,
  known: readonly Row[],
): Promise<{ kept: string[]; read: ReadDossier[] }> {
  const byHash = new Map(known.map((row) => [row['hash'], String(row['id'])]));
  const [kept, read]: [string[], ReadDossier[]] = [[], []];
  for (const file of await seedFiles(directory)) {
    const path = join(directory, file);
    // What cannot be read, or bears another name than its document, is for the reader to complain of.
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const document = text === undefined ? undefined : byHash.get(sha256(text));
    if (document !== undefined && document === documentNamed(file)) kept.push(document);
    else read.push(await readDossier(path, vocabulary));
  }
  return { kept, read };
}

/** The findings of a load as lines for a person. */
export function findingLines({ findings }: SeedsLoaded): string[] {
  return findings.map(formatFinding);
}

async function seedFiles(directory: string): Promise<string[]> {
  const files = await readdir(directory);
  return files.filter((file) => /\.(ya?ml|json)$/.test(file)).sort();
}

function isChanged(seed: ReadDossier, known: Map<string, Row>): boolean {
  return seed.dossier !== undefined && known.get(documentOf(seed))?.['hash'] !== sha256(seed.text);
}

async function importAll(
  graph: Graph,
  foundation: Foundation,
  seeds: ReadDossier[],
  progress: Progress,
): Promise<number> {
  const valid = seeds.flatMap(({ dossier, text }) =>
    dossier ? [{ dossier, text, origin: 'seed' as const }] : [],
  );
  if (valid.length === 0) return 0;
  progress(0, valid.length);
  const tell = ({ documents }: { documents: number }): void => progress(documents, valid.length);
  await importDossiers(graph, foundation, valid, tell, claimsOfBatch);
  return valid.length;
}

/** A seed file with a mistake is still there: its former facts stay until it is mended or removed. */
async function retractGone(
  graph: Graph,
  foundation: Foundation,
  known: Map<string, Row>,
  present: readonly string[],
): Promise<number> {
  const there = new Set(present);
  const gone = [...known.values()].filter(
    (row) => row['origin'] === 'seed' && row['retracted'] !== true && !there.has(String(row['id'])),
  );
  for (const { id } of gone) await retractDocument(graph, foundation, String(id), true);
  return gone.length;
}

/** The document of a seed, by its content or, where that cannot be read, by the name of its file. */
function documentOf({ dossier, file }: ReadDossier): string {
  return dossier ? `document:${dossier.document.id}` : documentNamed(file);
}

function documentNamed(file: string): string {
  return `document:${file.replace(/^.*[\\/]/, '').replace(/\.[a-z]+$/, '')}`;
}
