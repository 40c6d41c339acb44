import { badUserInput } from '../errors.js';
import { canonical, compareText, sha256 } from '../dossier/canonical.js';
import { combineHashes, dataVersionOf, type Foundation } from '../dossier/foundation.js';
import { formatFinding } from '../dossier/finding.js';
import { parseDossier } from '../dossier/read.js';
import { readLines } from './read.js';
import type { Line, LineKind, LineOf } from './records.js';

/** What a graph file holds, once it is known to be whole and of our making. */
export interface Inspected {
  counts: LineOf<'dossiers'>;
  /** Combined hash of its dossiers. */
  dossiers: string;
}

/**
 * Reads a graph file through, without an engine: lines in the order of an export, each once, as many as the last one says,
 * valid dossiers, and the data version that they have here.
 *
 * @throws AppError BAD_USER_INPUT that says what is wrong
 */
export async function inspectGraphFile(file: string, foundation: Foundation): Promise<Inspected> {
  const counts = { dossiers: 0, nodes: 0, relationships: 0 };
  const order = new Order();
  let [dossiers, written, end] = [combineHashes(null), '', ''];
  for await (const { at, ...line } of readLines(file)) {
    order.expect(line, at);
    if (line.kind === 'graph') written = line.line.dataVersion;
    else if (line.kind === 'dossiers') end = JSON.stringify(line.line);
    else counts[`${line.kind}s`] += 1;
    if (line.kind === 'dossier') dossiers = combineHashes(dossiers, hashOf(line.line, at, foundation));
  }
  if (end !== JSON.stringify(counts)) throw brokenOff(file, counts, end);
  expectVersion(file, written, dataVersionOf(dossiers, foundation));
  return { counts, dossiers };
}

/** In which order the kinds of lines come. */
const stages: Record<LineKind, number> = { graph: 0, dossier: 1, node: 2, relationship: 2, dossiers: 3 };

/** The order of an export: head, dossiers, nodes each with the relationships that leave it, end; sorted, each once. */
class Order {
  readonly #last = new Map<LineKind, string>();
  #stage = -1;
  #node = '';

  /** Takes the next line. @throws AppError BAD_USER_INPUT if it should not come here */
  expect(given: Line, at: string): void {
    const stage = stages[given.kind];
    const [key, last] = [keyOf(given), this.#last.get(given.kind)];
    const early = this.#stage < 0 !== (given.kind === 'graph');
    const late = stage < this.#stage || (last !== undefined && compareText(key, last) <= 0);
    const astray = given.kind === 'relationship' && given.line.from !== this.#node;
    if (early || late || astray) throw outOfOrder(at, given.kind);
    this.#take(given, key, stage);
  }

  #take(given: Line, key: string, stage: number): void {
    this.#stage = stage;
    this.#last.set(given.kind, key);
    if (given.kind !== 'node') return;
    this.#node = given.line.node;
    this.#last.delete('relationship');
  }
}

/** By what lines of one kind are sorted; there is one head and one end. */
function keyOf({ kind, line }: Line): string {
  if (kind === 'dossier') return line.dossier;
  if (kind === 'node')
    return `${line.labels.includes('Entity') ? 'Entity' : String(line.labels)} ${line.node}`;
  return kind === 'relationship' ? canonical(line) : '';
}

function outOfOrder(at: string, kind: string): Error {
  const order = 'a head, dossiers, nodes each with its relationships, and their numbers at the end';
  return badUserInput(`${at}: expected ${order}, all sorted and each once; found a line with ${kind}.`);
}

/** What could not be imported must not be kept either: some day the graph is built anew from it. */
function hashOf({ dossier: id, text }: LineOf<'dossier'>, at: string, { vocabulary }: Foundation): string {
  const { dossier, findings } = parseDossier(text, at, vocabulary);
  if (!dossier) throw badUserInput(findings.map(formatFinding).join('\n'));
  const found = `document:${dossier.document.id}`;
  if (found !== id) throw badUserInput(`${at}: expected the dossier of ${id}; found that of ${found}.`);
  return sha256(text);
}

function brokenOff(file: string, found: LineOf<'dossiers'>, end: string): Error {
  const told = end === '' ? 'it has no last line with their numbers' : `its last line says ${end}`;
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
