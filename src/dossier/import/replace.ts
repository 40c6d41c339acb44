import type { Row, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { changeClaims, type Change } from './change.js';
import type { Claim } from '../claims/claim.js';
import { type Foundation } from './foundation.js';
import { combineHashes, dataVersionOf } from './data-version.js';
import { storeFoundation } from './stored-foundation.js';

/** Where a dossier came from: the project's own seeds, or a file that somebody imported. */
export type Origin = 'seed' | 'file';

/** What takes the place of all that the graph holds of one document. */
export interface Replacement {
  /** Id of the document. */
  document: string;
  claims: Claim[];
  record: DossierRecord;
}

/** Bookkeeping of one dossier, outside the graph proper; what is absent stays as it was. */
interface DossierRecord {
  text?: string;
  origin?: Origin;
  hash?: string;
  retracted: boolean;
}

/** Puts new claims in the place of the former ones of some documents, each named once, inside a transaction. */
export async function replace(
  transaction: Transaction,
  foundation: Foundation,
  replacements: readonly Replacement[],
): Promise<Change> {
  const documents = replacements.map(({ document }) => document);
  const [writer] = await transaction.run(statement('import/lock'));
  const rows = await transaction.run(statement('import/stored-dossiers'), { ids: documents });
  const former = new Map(rows.map((row) => [String(row['id']), row]));
  const claims = replacements.flatMap((replacement) => replacement.claims);
  const change = await changeClaims(transaction, foundation, documents, claims);
  await storeDossiers(transaction, replacements, former);
  const before = writer?.['dossiers'] as string | null;
  const changes = replacements.flatMap((replacement) => changeOfHash(replacement, former));
  if (changes.length > 0) await noteDataVersion(transaction, foundation, combineHashes(before, ...changes));
  return change;
}

async function storeDossiers(
  transaction: Transaction,
  replacements: readonly Replacement[],
  former: ReadonlyMap<string, Row>,
): Promise<void> {
  const importedAt = new Date().toISOString();
  const rows = replacements
    .filter(({ document, record }) => isNews(record, former.get(document)))
    .map(({ document, record }) => ({ id: document, properties: { ...record, refused: null, importedAt } }));
  if (rows.length > 0) await transaction.run(statement('import/store-dossiers'), { rows });
}

function isNews({ retracted, hash, origin }: DossierRecord, former: Row | undefined): boolean {
  if (!former || former['refused'] === true) return true;
  const { retracted: was, hash: formerHash, origin: formerOrigin } = former;
  return (
    was !== retracted || (hash ?? formerHash) !== formerHash || (origin ?? formerOrigin) !== formerOrigin
  );
}

/** The hashes that enter and leave the set of present dossiers; none where they are one. */
function changeOfHash({ document, record }: Replacement, formerly: ReadonlyMap<string, Row>): string[] {
  const former = formerly.get(document);
  const before = former && former['retracted'] !== true ? String(former['hash']) : undefined;
  const after = record.retracted ? undefined : record.hash;
  return before === after ? [] : [before, after].filter((hash) => hash !== undefined);
}

/** Notes which dossiers and which foundation the graph now rests on. */
export async function noteDataVersion(
  transaction: Transaction,
  foundation: Foundation,
  dossiers: string,
): Promise<void> {
  const [former] = await transaction.run(statement('import/note-data-version'), {
    dossiers,
    foundation: foundation.hash,
    dataVersion: dataVersionOf(dossiers, foundation),
    loadedAt: new Date().toISOString(),
  });
  if (former?.['isNew'] === true) await storeFoundation(transaction, foundation);
}
