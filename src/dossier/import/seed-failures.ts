import type { Row } from '../../database/graph/graph.js';
import { reasonOfRefusal, wordsOf } from '../../database/graph/refused-write.js';
import { at, bounded, type Finding } from '../read/finding.js';
import type { ReadDossier } from '../read/read-dossier.js';
import { documentOf } from './seed-files.js';

/** What went wrong with single documents. */
export class Failures {
  readonly findings: Finding[] = [];
  readonly causes: string[] = [];
  readonly #known: ReadonlyMap<string, Row>;

  constructor(known: ReadonlyMap<string, Row>) {
    this.#known = known;
  }

  /** A file with mistakes. @param sound documents that other files state */
  bad(seed: ReadDossier, sound: ReadonlySet<string>): void {
    this.findings.push(...bounded(seed.findings));
    if (!sound.has(documentOf(seed))) this.#formerStays(seed.file, documentOf(seed));
  }

  /** A document that could not be written, or taken out. */
  refused(file: string, document: string, error: unknown, expected: string): void {
    this.findings.push(at(file, START, { path: [], expected, found: reasonOfRefusal(error) }));
    this.causes.push(`${document}: ${wordsOf(error)}`);
    this.#formerStays(file, document);
  }

  #formerStays(file: string, document: string): void {
    const former = this.#known.get(document);
    if (!former || former['retracted'] === true) return;
    const expected = `what the file now says of ${document}`;
    const problem = { path: [], expected, found: 'its former version, which stays in the graph' };
    this.findings.push({ ...at(file, START, problem), severity: 'warning' });
  }
}

const START = { line: 1, column: 1 };
