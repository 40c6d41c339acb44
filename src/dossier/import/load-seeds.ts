import type { Graph, Row } from '../../database/graph/graph.js';
import { isRefusal } from '../../database/graph/refused-write.js';
import { statement } from '../../database/graph/statement.js';
import { sha256 } from '../../base/canonical.js';
import type { Finding } from '../read/finding.js';
import type { Foundation } from './foundation.js';
import { retractDocument } from './import.js';
import { importDossiers } from './import-many.js';
import type { ReadDossier } from '../read/read-dossier.js';
import { refresh } from './rebuild.js';
import { refusedDossiers } from './refused.js';
import { Failures } from './seed-failures.js';
import { documentOf, readSeedFiles } from './seed-files.js';

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
  /** Mistakes in seed files and stored dossiers; each such file is left out, the others are loaded. */
  findings: Finding[];
  /** What the database said of files that it refused: for the log alone. */
  causes: string[];
}

/** What a load is at. */
export type Phase = 'rebuild' | 'read' | 'import' | 'retract';

/** Tells of progress: how many dossiers of how many are done with. */
export type PhaseProgress = (phase: Phase, done: number, of: number) => void;

/** So few claims share a transaction that a load which is cut off has got further, and a person sees it go on. */
const claimsOfBatch = 1500;

/**
 * Makes the graph hold the present seed files: new and changed ones are imported,
 * those whose file is gone are retracted, files imported by hand are left alone, and a retracted seed stays out until
 * its file changes. If the vocabulary, the identity map or the projector
 * changed, the graph is first built anew. A bad file harms itself only: it is left out with a finding, and what the graph
 * holds of its document stays.
 *
 * @throws AppError DATABASE_UNAVAILABLE, or as `rebuild` does
 */
export async function loadSeeds(
  graph: Graph,
  foundation: Foundation,
  directory: string,
  progress: PhaseProgress,
): Promise<SeedsLoaded> {
  const rebuilt = await refresh(graph, foundation, (done, of) => progress('rebuild', done, of));
  const known = new Map(
    (await graph.rows(statement('import/dossiers'))).map((row) => [String(row['id']), row]),
  );
  const files = await readSeedFiles(directory, foundation, known.values(), (done, of) =>
    progress('read', done, of),
  );
  const { stored, read, complete } = files;
  const changed = read.filter((seed) => isChanged(seed, known));
  const failures = new Failures(known);
  const sound = new Set([...stored, ...read.filter(({ dossier }) => dossier).map(documentOf)]);
  for (const seed of read) if (!seed.dossier) failures.bad(seed, sound);
  const imported = await importAll(graph, foundation, changed, failures, progress);
  const there = new Set([...stored, ...read.map(documentOf)]);
  const gone = complete ? [...known.values()].filter((row) => isGone(row, there)) : [];
  const retracted = await retractAll(graph, foundation, gone, failures, progress);
  const findings = [...files.findings, ...failures.findings, ...(await refusedDossiers(graph))];
  const unchanged =
    stored.length + read.length - changed.length - read.filter((seed) => !seed.dossier).length;
  return { imported, retracted, unchanged, rebuilt, findings, causes: failures.causes };
}

function isChanged(seed: ReadDossier, known: Map<string, Row>): boolean {
  return seed.dossier !== undefined && known.get(documentOf(seed))?.['hash'] !== sha256(seed.text);
}

/** A seed file with a mistake is still there: its former facts stay until it is mended or removed. */
function isGone(row: Row, there: ReadonlySet<string>): boolean {
  const counts = row['retracted'] !== true || row['refused'] === true;
  return row['origin'] === 'seed' && counts && !there.has(String(row['id']));
}

async function importAll(
  graph: Graph,
  foundation: Foundation,
  seeds: ReadDossier[],
  failures: Failures,
  progress: PhaseProgress,
): Promise<number> {
  const valid = seeds.flatMap(({ dossier, text }) =>
    dossier ? [{ dossier, text, origin: 'seed' as const }] : [],
  );
  if (valid.length === 0) return 0;
  progress('import', 0, valid.length);
  const tell = ({ documents, refused }: { documents: number; refused: unknown[] }): void =>
    progress('import', documents + refused.length, valid.length);
  const { documents, refused } = await importDossiers(graph, foundation, valid, tell, claimsOfBatch);
  const fileOf = new Map(seeds.map((seed) => [documentOf(seed), seed.file]));
  for (const { document, error } of refused)
    failures.refused(fileOf.get(document) ?? document, document, error, 'a dossier that can be stored');
  return documents;
}

async function retractAll(
  graph: Graph,
  foundation: Foundation,
  gone: readonly Row[],
  failures: Failures,
  progress: PhaseProgress,
): Promise<number> {
  let retracted = 0;
  for (const [index, { id }] of gone.entries()) {
    progress('retract', index, gone.length);
    try {
      await retractDocument(graph, foundation, String(id), true);
      retracted += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      failures.refused(
        String(id),
        String(id),
        error,
        'a document that can be taken out, as its file is gone',
      );
    }
  }
  return retracted;
}
