import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { canonical, sha256 } from '../../base/canonical.js';
import type { Foundation } from './foundation.js';

/** Combined hash of no dossiers at all. */
const none = '0'.repeat(64);

/**
 * The version of a graph that rests on these dossiers, by their combined hash: equal versions, equal graphs. Null of
 * no dossiers: a graph from which all was retracted is as one into which nothing was ever imported.
 */
export function dataVersionOf(dossiers: string, { hash }: Pick<Foundation, 'hash'>): string | null {
  return dossiers === none ? null : sha256(canonical({ dossiers, foundation: hash })).slice(0, 16);
}

/**
 * The combined hash of a set of dossiers after one of them changed. Combining is exclusive or, digit by digit, so
 * that it follows one change in constant time and does not depend on the order of imports.
 */
export function combineHashes(set: string | null, ...changes: (string | undefined)[]): string {
  let combined = BigInt(`0x${set ?? '0'}`);
  for (const change of changes) if (change !== undefined) combined ^= BigInt(`0x${change}`);
  return combined.toString(16).padStart(64, '0');
}

/** Hash of all that the graph was made from; null before the first import. @throws AppError DATABASE_UNAVAILABLE, TIMEOUT */
export async function readDataVersion(graph: Pick<Graph, 'rows'>): Promise<string | null> {
  const [row] = await graph.rows(statement('import/writer'));
  return (row?.['dataVersion'] as string | null | undefined) ?? null;
}
