import { sha256 } from '../../base/canonical.js';
import type { Claim } from '../../dossier/claims/claim.js';
import { type Foundation } from '../../dossier/import/foundation.js';
import { combineHashes, dataVersionOf } from '../../dossier/import/data-version.js';
import { formatFinding } from '../../dossier/read/finding.js';
import { claimsOrFindings } from '../../dossier/import/rebuild.js';
import { badUserInput } from '../../base/errors.js';
import { storedDossiers } from '../snapshot/ndjson.js';
import { pagesOf, type Reader } from '../snapshot/pages.js';
import { takeSnapshot } from '../snapshot/snapshot.js';
import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { differences } from './compare.js';
import { addClosures } from './expected-closures.js';
import { deriveFacts } from './expected-facts.js';

/** What a check has found. */
export interface Checked {
  /** How much the graph should hold, by its dossiers. */
  dossiers: number;
  nodes: number;
  relationships: number;
  /** Where it is otherwise, a line each; empty if it is as it should be. */
  differences: string[];
}

/**
 * Derives the whole graph anew from the stored dossiers, in memory, and compares it with the stored one: claims, facts,
 * closures, node by node and relationship by relationship. Only reads.
 *
 * @throws AppError BAD_USER_INPUT if the graph rests on another foundation, OVERLOADED if it changed meanwhile
 */
export async function checkGraph(graph: Graph, foundation: Foundation): Promise<Checked> {
  const snapshot = await takeSnapshot(graph);
  await expectFoundation(snapshot.reader, foundation);
  const { claims, bad, dossiers, dataVersion } = await claimsOf(snapshot.reader, foundation);
  const expected = deriveFacts(claims, foundation);
  addClosures(expected, claims, foundation);
  const [nodes, relationships] = [expected.nodes.size, expected.edges.size];
  const found =
    dataVersion === snapshot.dataVersion ? bad : [...bad, versionLine(dataVersion, snapshot.dataVersion)];
  for await (const line of differences(expected, pagesOf(snapshot.reader))) found.push(line);
  snapshot.confirm();
  return { dossiers, nodes, relationships, differences: found };
}

async function expectFoundation(graph: Reader, foundation: Foundation): Promise<void> {
  const [writer] = await graph.rows(statement('import/writer'));
  const former = writer?.['foundation'] ?? foundation.hash;
  if (former === foundation.hash) return;
  const parts = 'vocabulary, identity map, preferences or program';
  throw badUserInput(
    `The graph was derived with another ${parts} than those here.`,
    'npm start derives it anew.',
  );
}

interface StoredClaims {
  claims: Claim[];
  /** Stored dossiers that are no longer valid, a line each. */
  bad: string[];
  dossiers: number;
  /** What the dossiers give; empty if there are none. */
  dataVersion: string;
}

async function claimsOf(graph: Reader, foundation: Foundation): Promise<StoredClaims> {
  const [claims, bad]: [Claim[], string[]] = [[], []];
  let [dossiers, hash] = [0, combineHashes(null)];
  for await (const { dossier, text } of storedDossiers(graph)) {
    const read = claimsOrFindings(foundation, dossier, text);
    if ('findings' in read) bad.push(...read.findings.slice(0, 1).map(formatFinding));
    else for (const claim of read.claims) claims.push(claim);
    [dossiers, hash] = [dossiers + 1, combineHashes(hash, sha256(text))];
  }
  return { claims, bad, dossiers, dataVersion: dataVersionOf(hash, foundation) ?? '' };
}

function versionLine(expected: string, found: string): string {
  return `data version: expected "${expected}", found "${found}"`;
}
