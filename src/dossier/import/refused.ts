import type { Graph, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import type { Finding } from '../read/finding.js';

/** A stored dossier that a rebuild found not to be valid any more, under another vocabulary or program than it came with. */
export interface Refused {
  /** Id of the document. */
  document: string;
  findings: Finding[];
}

/** Findings of one dossier that are stored: whoever has mended these will see the rest. */
const findingsOfOne = 20;

/**
 * Notes which stored dossiers the graph could not follow: they count as taken out until a later rebuild can follow them, or
 * another text of their document is imported. Those noted before and not now are taken back.
 */
export async function markRefused(transaction: Transaction, refused: readonly Refused[]): Promise<void> {
  const rows = refused.map(({ document, findings }) => ({
    id: document,
    refused: JSON.stringify(findings.slice(0, findingsOfOne)),
  }));
  await transaction.run(statement('import/mark-refused'), { rows });
}

/** What is wrong with the stored dossiers that the graph cannot follow. @throws AppError DATABASE_UNAVAILABLE */
export async function refusedDossiers(graph: Graph): Promise<Finding[]> {
  const rows = await graph.rows(statement('import/refused-dossiers'));
  return rows.flatMap(({ refused }) => JSON.parse(String(refused)) as Finding[]);
}
