import { AppError } from '../../base/errors.js';
import type { Graph, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { changeClaims } from './change.js';
import type { Claim } from '../claims/claim.js';
import { at, type Finding } from '../read/finding.js';
import { type Foundation } from './foundation.js';
import { combineHashes } from './data-version.js';
import { blaming, FailedBatch, LeftOut } from './left-out.js';
import { project } from '../claims/project.js';
import { parseDossier } from '../read/read-dossier.js';
import { markRefused, type Refused } from './refused.js';
import { noteDataVersion } from './replace.js';

/** Tells of progress: how many dossiers of how many are done. */
export type Progress = (done: number, of: number) => void;

/** So few claims are derived at once that a person sees it go on. */
const claimsOfBatch = 1500;
const pageSize = 50;

/**
 * Builds the graph anew if it rests on another foundation than this: another vocabulary, identity map or projector.
 *
 * @returns whether it did
 * @throws AppError as `rebuild` does
 */
export async function refresh(graph: Graph, foundation: Foundation, progress?: Progress): Promise<boolean> {
  const [writer] = await graph.rows(statement('import/writer'));
  const former = writer?.['foundation'];
  if (typeof former !== 'string' || former === foundation.hash) return false;
  await rebuild(graph, foundation, progress);
  return true;
}

/**
 * Builds the graph anew from the dossiers stored beside it, in one transaction. The result is the graph that imports
 * would have made: needed only when what the graph rests on besides its dossiers has changed. A stored dossier that is no
 * longer valid is left out until it is corrected, or valid again: see `refusedDossiers`.
 *
 * @returns how many dossiers it was built from
 * @throws AppError QUERY_TOO_COMPLEX if the engine lacks the memory, with the graph as it was
 */
export async function rebuild(graph: Graph, foundation: Foundation, progress?: Progress): Promise<number> {
  const leftOut = new LeftOut();
  for (;;) {
    const built = graph.write(async (transaction) => {
      await transaction.run(statement('import/lock'));
      return rebuildIn(transaction, foundation, progress, leftOut);
    });
    const done = await built.catch((error: unknown) => learnOr(error, leftOut));
    if (done) return done.dossiers;
  }
}

function learnOr(error: unknown, leftOut: LeftOut): undefined {
  if (!(error instanceof FailedBatch)) throw tooLarge(error);
  leftOut.learn(error);
}

function tooLarge(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'QUERY_TOO_COMPLEX') return error;
  const message = 'To build the graph anew takes more memory than the engine has for one transaction.';
  const hint =
    'The graph is as it was. Give the engine more memory; `npm start -- --keep` serves it meanwhile.';
  return new AppError('QUERY_TOO_COMPLEX', message, hint, { cause: error });
}

/** What a rebuild did. */
export interface Rebuilt {
  /** How many dossiers the graph was built from. */
  dossiers: number;
  /** Those that are no longer valid, and left out. */
  refused: Refused[];
}

/** As `rebuild`, inside a transaction that holds the lock. @throws FailedBatch where the database refuses a dossier */
export async function rebuildIn(
  transaction: Transaction,
  foundation: Foundation,
  progress: Progress = () => undefined,
  leftOut = new LeftOut(),
): Promise<Rebuilt> {
  const [row] = await transaction.run(statement('import/number-of-dossiers'));
  const of = Number(row?.['dossiers']);
  progress(0, of);
  await transaction.run(statement('import/clear'));
  const built: Rebuilt = { dossiers: 0, refused: [] };
  let dossiers = combineHashes(null);
  for await (const batch of batches(transaction, foundation, leftOut, built.refused)) {
    const documents = batch.map(({ document }) => document);
    const claims = batch.flatMap((dossier) => dossier.claims);
    await blaming(documents, () => changeClaims(transaction, foundation, documents, claims));
    dossiers = combineHashes(dossiers, ...batch.map(({ hash }) => hash));
    built.dossiers += batch.length;
    progress(built.dossiers + built.refused.length, of);
  }
  await markRefused(transaction, built.refused);
  await noteDataVersion(transaction, foundation, dossiers);
  return built;
}

interface DossierClaims {
  document: string;
  hash: string;
  claims: Claim[];
}

/** The claims of the stored dossiers, so many at a time; those that are no longer valid go into `refused`. */
async function* batches(
  transaction: Transaction,
  foundation: Foundation,
  leftOut: LeftOut,
  refused: Refused[],
): AsyncGenerator<DossierClaims[]> {
  let [batch, claims]: [DossierClaims[], number] = [[], 0];
  for await (const { document, text, hash } of storedTexts(transaction)) {
    const findings = leftOut.findingsOf(document);
    const read = findings ? { findings } : claimsOrFindings(foundation, document, text);
    if ('findings' in read) {
      refused.push({ document, findings: read.findings });
      continue;
    }
    if (leftOut.isAlone(document) && batch.length > 0) {
      yield batch;
      [batch, claims] = [[], 0];
    }
    batch.push({ document, hash, claims: read.claims });
    claims += read.claims.length;
    if (claims < claimsOfBatch && !leftOut.isAlone(document)) continue;
    yield batch;
    [batch, claims] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The stored dossiers that the graph follows, or would if they were valid, a page at a time. */
async function* storedTexts(
  transaction: Transaction,
): AsyncGenerator<{ document: string; text: string; hash: string }> {
  for (let after = ''; ; ) {
    const rows = await transaction.run(statement('import/texts-to-derive'), { after, limit: pageSize });
    for (const { id, text, hash } of rows)
      yield { document: String(id), text: String(text), hash: String(hash) };
    if (rows.length < pageSize) return;
    after = String(rows.at(-1)?.['id']);
  }
}

/** The claims of a dossier that is stored beside the graph, or why it is not valid under this vocabulary and program. */
export function claimsOrFindings(
  { vocabulary, identity }: Foundation,
  id: string,
  text: string,
): { claims: Claim[] } | { findings: Finding[] } {
  const file = `${id} (kept)`;
  const { dossier, findings } = parseDossier(text, file, vocabulary);
  const found = dossier && `document:${dossier.document.id}`;
  if (found !== undefined && found !== id)
    return {
      findings: [at(file, { line: 1, column: 1 }, { path: [], expected: `the text of ${id}`, found })],
    };
  return dossier ? { claims: project(dossier, vocabulary.symmetric, identity.canonical) } : { findings };
}
