import { createHash } from 'node:crypto';
import { badUserInput } from '../../base/errors.js';
import { type Foundation } from '../../dossier/import/foundation.js';
import { dataVersionOf } from '../../dossier/import/data-version.js';
import { ndjsonFormat } from '../snapshot/ndjson.js';
import { Derivation } from './derivation.js';
import { Order } from './line-order.js';
import { readLines, type ReadLine } from './read-lines.js';
import type { LineOf } from './records.js';

/** What a graph file holds, once it is known to be whole and what its dossiers give. */
export interface Inspected {
  counts: Counts;
  derivation: Derivation;
  /** Data version of its dossiers here, as its head says. */
  dataVersion: string;
}

type Counts = Pick<LineOf<'dossiers'>, 'dossiers' | 'nodes' | 'relationships'>;

/**
 * Reads a graph file through once, without an engine: lines in the order of an export, each once, as many as the last one
 * says and of its hash; valid dossiers; nodes and relationships that follow from these dossiers, all of them and no others;
 * and the data version that the dossiers have here.
 *
 * @throws AppError BAD_USER_INPUT that says what is wrong
 */
export async function inspectGraphFile(file: string, foundation: Foundation): Promise<Inspected> {
  const derivation = new Derivation(foundation);
  const order = new Order();
  const counts: Counts = { dossiers: 0, nodes: 0, relationships: 0 };
  const hash = createHash('sha256');
  let [written, end]: [string, LineOf<'dossiers'> | undefined] = ['', undefined];
  for await (const line of readLines(file)) {
    order.expect(line, line.at);
    if (line.kind === 'dossiers') end = line.line;
    else hash.update(`${line.text}\n`);
    if (line.kind === 'graph') written = versionIn(line.line, line.at);
    else take(line, derivation, counts);
  }
  expectWhole(file, counts, hash.digest('hex'), end);
  expectAll(file, counts, derivation);
  return { counts, derivation, dataVersion: expectVersion(file, written, derivation, foundation) };
}

function versionIn({ format, dataVersion }: LineOf<'graph'>, at: string): string {
  if (format === ndjsonFormat) return dataVersion;
  throw badUserInput(
    `${at}: a graph file of format ${format}; this program reads format ${ndjsonFormat}.`,
    'Take it in with the version of this project that wrote it, and export it again; or import its dossiers.',
  );
}

function take(line: ReadLine, derivation: Derivation, counts: Counts): void {
  if (line.kind === 'graph' || line.kind === 'dossiers') return;
  counts[`${line.kind}s`] += 1;
  if (line.kind === 'dossier') derivation.take(line.line, line.at);
  else derivation.expect(line, line.at);
}

function expectWhole(file: string, found: Counts, sha256: string, end?: LineOf<'dossiers'>): void {
  const { sha256: hash, ...told } = end ?? { sha256: '' };
  if (end === undefined || JSON.stringify(told) !== JSON.stringify(found)) {
    const says = end
      ? `its last line says ${JSON.stringify(told)}`
      : 'it has no last line with their numbers';
    throw badUserInput(
      `${file}: found ${JSON.stringify(found)}; ${says}.`,
      'The file is not whole: export it again.',
    );
  }
  if (hash === sha256) return;
  throw badUserInput(
    `${file}: its last line gives the hash ${hash}; its content has ${sha256}.`,
    'The file was edited, or damaged on its way: export it again.',
  );
}

/** Each line was one that the dossiers give, and came once: if there are as many, none is missing. */
function expectAll(file: string, { nodes, relationships }: Counts, { graph }: Derivation): void {
  if (nodes === graph.nodes.size && relationships === graph.edges.size) return;
  throw badUserInput(
    `${file}: holds ${nodes} nodes and ${relationships} relationships; its dossiers give ${graph.nodes.size} and ${graph.edges.size}.`,
    'Lines were taken out of it: export it again.',
  );
}

function expectVersion(file: string, written: string, { hash }: Derivation, foundation: Foundation): string {
  const here = dataVersionOf(hash, foundation);
  if (here === null) throw badUserInput(`${file}: holds no dossiers, so there is nothing to import.`);
  if (written === here) return here;
  throw badUserInput(
    `${file}: was written at data version ${written}; with the vocabulary and the program here, its dossiers give ${here}.`,
    'Import it with the version of this project that wrote it, or import the dossiers themselves.',
  );
}
