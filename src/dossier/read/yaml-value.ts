import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { LineCounter, Pair, ParsedNode, Scalar } from 'yaml';
import { limits, longestText } from '../../base/limits.js';
import { gated } from '../../base/text.js';
import { at } from './finding.js';
import type { Finding, Path, Position } from './finding.js';

export type Node = ParsedNode | null;

/** Line and column of an offset, both from 1. */
export function positionOf(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Walks the nodes once: makes the plain value and collects what a dossier does not allow. */
export class Walk {
  readonly findings: Finding[] = [];

  constructor(
    readonly text: string,
    readonly file: string,
    readonly lines: LineCounter,
  ) {}

  problem(offset: number, path: Path, expected: string, found: string, hint?: string): void {
    const problem = { path, expected, found, ...(hint ? { hint } : {}) };
    this.findings.push(at(this.file, positionOf(offset, this.lines), problem));
  }

  value(node: Node, path: Path): unknown {
    if (!node) return null;
    this.checkProperties(node, path);
    if (path.length > limits.file.depth) {
      this.problem(
        node.range[0],
        path,
        `at most ${limits.file.depth} levels of blocks and lists`,
        'deeper nesting',
      );
      return undefined;
    }
    if (isMap(node)) return this.map(node.items as Pair<ParsedNode, ParsedNode | null>[], path);
    if (isSeq(node)) return node.items.map((item, index) => this.value(item as ParsedNode, [...path, index]));
    return isScalar(node) ? this.scalar(node as Scalar.Parsed, path) : undefined;
  }

  private map(pairs: Pair<ParsedNode, ParsedNode | null>[], path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const name = this.key(key, path);
      if (name === undefined) continue;
      if (entries.has(name))
        this.problem(key.range[0], [...path, name], 'each key once', `a second ${JSON.stringify(name)}`);
      else entries.set(name, this.value(value, [...path, name]));
    }
    return Object.fromEntries(entries);
  }

  private key(key: ParsedNode, path: Path): string | undefined {
    this.checkProperties(key, path);
    if (!isScalar(key) || typeof key.value !== 'string') {
      this.problem(key.range[0], path, 'a key of plain text', 'a key of another type', quoteHint(key));
      return undefined;
    }
    if (key.value !== '<<') return key.value;
    this.problem(key.range[0], path, 'every block written out', 'a merge key <<');
    return undefined;
  }

  private scalar(node: Scalar.Parsed, path: Path): unknown {
    const { value } = node;
    if (typeof value === 'string') return this.gated(node, value, path);
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      this.problem(node.range[0], path, 'a number that can be kept exactly', node.source);
    }
    return value;
  }

  /** The text in the form in which it is kept; of one that is too long for any field the length is told later. */
  private gated(node: ParsedNode, value: string, path: Path): string {
    if (value.length > 2 * longestText) return value;
    const gate = gated(value);
    if ('text' in gate) return gate.text;
    this.problem(node.range[0], path, gate.expected, gate.found, gate.hint);
    return value;
  }

  private checkProperties(node: ParsedNode, path: Path): void {
    const [offset] = node.range;
    if (isAlias(node)) this.problem(offset, path, 'every block written out', `an alias *${node.source}`);
    else if (node.anchor) this.problem(offset, path, 'no anchors', `&${node.anchor}`);
    if (node.tag) this.problem(offset, path, 'a plain value', `a tag ${node.tag}`);
  }
}

/** What is written where a node stands, if that is a word that YAML does not take for text; undefined otherwise. */
export function writtenAt(node: Node): string | undefined {
  if (!node || !isScalar(node) || typeof node.value === 'string') return undefined;
  return node.source === '' ? undefined : node.source;
}

/** The hint to put a word in quotes as it is written: its value may be spelt otherwise, as 01030 is 1030. */
export function quoteHint(node: Node): string {
  const written = writtenAt(node);
  return written === undefined ? 'put it in quotes' : `put it in quotes: '${written}'`;
}
