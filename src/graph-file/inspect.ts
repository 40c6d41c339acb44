import { badUserInput } from '../errors.js';
import { sha256 } from '../dossier/canonical.js';
import { combineHashes, dataVersionOf, type Foundation } from '../dossier/foundation.js';
import { formatFinding } from '../dossier/finding.js';
import { parseDossier } from '../dossier/read.js';
import { readLines } from './read.js';
import type { LineKind, LineOf } from './records.js';

/** What a graph file holds, once it is known to be whole and of our making. */
export interface Inspected {
  counts: LineOf<'dossiers'>;
  /** Combined hash of its dossiers. */
  dossiers: string;
}

/** In which order the lines of a graph file come. */
const stage: Record<LineKind, number> = { graph: 0, dossier: 1, node: 2, relationship: 2, dossiers: 3 };

/**
 * Reads a graph file through, without an engine: head, dossiers, graph and end in this order, as many of each as the end
 * says, valid dossiers, and the data version that they have here.
 *
 * @throws AppError BAD_USER_INPUT that says what is wrong
 */
export async function inspectGraphFile(file: string, foundation: Foundation): Promise<Inspected> {
  const counts = { dossiers: 0, nodes: 0, relationships: 0 };
  let [dossiers, written, before, last] = [combineHashes(null), '', -1, ''];
  for await (const { kind, line, at } of readLines(file)) {
    if (stage[kind] < before || before < 0 !== (kind === 'graph') || last !== '') throw outOfOrder(at, kind);
    before = stage[kind];
    if (kind === 'graph') written = line.dataVersion;
    else if (kind === 'dossiers') last = JSON.stringify(line);
    else counts[`${kind}s`] += 1;
    if (kind !== 'dossier') continue;
    expectDossier(line, at, foundation);
    dossiers = combineHashes(dossiers, sha256(line.text));
  }
  if (last !== JSON.stringify(counts)) throw brokenOff(file, counts, last);
  expectVersion(file, written, dataVersionOf(dossiers, foundation));
  return { counts, dossiers };
}

function outOfOrder(at: string, kind: string): Error {
  const order = 'a head, dossiers, nodes and relationships, and their numbers at the end';
  return badUserInput(`${at}: expected ${order}; found a line with ${kind}.`);
}

/** What could not be imported must not be kept either: some day the graph is built anew from it. */
function expectDossier(
  { dossier: id, text }: LineOf<'dossier'>,
  at: string,
  { vocabulary }: Foundation,
): void {
  const { dossier, findings } = parseDossier(text, at, vocabulary);
  if (!dossier) throw badUserInput(findings.map(formatFinding).join('\n'));
  const found = `document:${dossier.document.id}`;
  if (found !== id) throw badUserInput(`${at}: expected the dossier of ${id}; found that of ${found}.`);
}

function brokenOff(file: string, found: LineOf<'dossiers'>, last: string): Error {
  const told = last === '' ? 'it has no last line with their numbers' : `its last line says ${last}`;
  return badUserInput(
    `${file}: found ${JSON.stringify(found)}; ${told}.`,
    'The file is not whole: export it again.',
  );
}

function expectVersion(file: string, written: string, here: string | null): void {
  if (here === null) throw badUserInput(`${file}: holds no dossiers, so there is nothing to import.`);
  if (written === here) return;
  throw badUserInput(
    `${file}: was written at data version ${written}; with the vocabulary and the program here, its dossiers give ${here}.`,
    'Import it with the version of this project that wrote it, or import the dossiers themselves.',
  );
}
