import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Pair, ParsedNode, Scalar, YAMLError } from 'yaml';
import { inLineOrder, pathText } from './finding.js';
import type { Finding, Path, Problem } from './finding.js';

/** A place in a text, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A YAML text as plain data, with the way back from a value to its place. */
export interface YamlText {
  file: string;
  text: string;
  /** Maps, lists, texts, numbers, booleans and null; undefined if the text cannot be read. */
  value: unknown;
  findings: Finding[];
  /** Where the value at a path stands, or its key; of a path that is not there, where its nearest ancestor stands. */
  locate(path: Path, atKey?: boolean): Position;
}

type Node = ParsedNode | Document.Parsed['contents'];

// A dossier is 6 deep. The parser calls itself for each level and would exhaust the stack.
const DEPTH = 20;
const INDENTATION = 100;
const OPEN_BRACKETS = 30;

/**
 * Reads YAML 1.2 (core schema), and so JSON. Anchors, aliases, tags, merge keys, keys that are no text, the same key
 * twice, several documents and control characters are refused. All mistakes are findings, in line order; never throws.
 */
export function parseYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const deep = tooDeep(text);
  if (deep) return unreadable(text, file, [at(file, deep, { path: [], ...DEPTH_PROBLEM })]);
  const documents = parseAllDocuments<ParsedNode>(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    // Looked for while walking: here the time would grow with the square of the number of keys.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return Array.isArray(documents) && documents.length > 0
    ? walked(new Walk(text, file, lines), documents)
    : unreadable(text, file, [
        at(file, START, { path: [], expected: 'one YAML document', found: 'an empty file' }),
      ]);
}

/** A file of which nothing can be read, for the reason that its only findings give. */
export function unreadable(text: string, file: string, findings: Finding[]): YamlText {
  return { file, text, value: undefined, findings, locate: () => START };
}

/** A problem with its place: a finding. */
export function at(file: string, position: Position, problem: Problem): Finding {
  const { path, expected, found, hint } = problem;
  return { file, ...position, path: pathText(path), expected, found, ...(hint ? { hint } : {}) };
}

const START: Position = { line: 1, column: 1 };

const DEPTH_PROBLEM = { expected: `at most ${DEPTH} levels of blocks and lists`, found: 'deeper nesting' };

function walked(walk: Walk, documents: Document.Parsed[]): YamlText {
  const [first, second] = documents;
  if (second) walk.problem(second.range[0], [], 'one YAML document', 'a second one after ---');
  const root = first?.contents ?? null;
  if (first) checkDocument(walk, first);
  const value = walk.findings.length > 0 && first?.errors.length ? undefined : walk.value(root, []);
  const { text, file, lines } = walk;
  return { file, text, value, findings: inLineOrder(walk.findings), locate: locator(root, lines) };
}

function checkDocument(walk: Walk, document: Document.Parsed): void {
  const seen = new Set<number>();
  for (const error of document.errors) {
    const { line } = walk.position(error.pos[0]);
    // One mistake makes the parser stumble over the rest of its line.
    if (!seen.has(line)) walk.problem(error.pos[0], [], 'valid YAML 1.2', ...reasonOf(error));
    seen.add(line);
  }
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    walk.problem(0, [], 'YAML 1.2', `a directive for YAML ${document.directives.yaml.version}`);
  }
}

function reasonOf(error: YAMLError): [found: string, hint?: string] {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['a tab as indentation', 'indent with spaces'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a colon in the middle of a text, or a key over several lines', 'put the text in quotes'];
    case 'BAD_SCALAR_START':
      return ['a text that starts with a reserved character', 'put the text in quotes'];
    default:
      return [`a mistake: ${error.message}`];
  }
}

/** Walks the nodes once: makes the plain value and collects what a dossier does not allow. */
class Walk {
  readonly findings: Finding[] = [];

  constructor(
    readonly text: string,
    readonly file: string,
    readonly lines: LineCounter,
  ) {}

  position(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  problem(offset: number, path: Path, expected: string, found: string, hint?: string): void {
    const problem = { path, expected, found, ...(hint ? { hint } : {}) };
    this.findings.push(at(this.file, this.position(offset), problem));
  }

  value(node: Node, path: Path): unknown {
    if (!node) return null;
    this.checkProperties(node, path);
    if (path.length > DEPTH) {
      this.problem(node.range[0], path, DEPTH_PROBLEM.expected, DEPTH_PROBLEM.found);
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
      if (entries.has(name)) this.problem(key.range[0], [...path, name], 'each key once', `a second ${name}`);
      else entries.set(name, this.value(value, [...path, name]));
    }
    return Object.fromEntries(entries);
  }

  private key(key: ParsedNode, path: Path): string | undefined {
    this.checkProperties(key, path);
    if (!isScalar(key) || typeof key.value !== 'string') {
      this.problem(key.range[0], path, 'a key of plain text', 'a key of another type', 'put it in quotes');
      return undefined;
    }
    if (key.value !== '<<') return key.value;
    this.problem(key.range[0], path, 'every block written out', 'a merge key <<');
    return undefined;
  }

  private scalar(node: Scalar.Parsed, path: Path): unknown {
    const { value } = node;
    if (typeof value === 'string' && /[\p{Cc}\p{Cs}]/u.test(value)) {
      const found = 'a line break, a control character or half a character';
      this.problem(node.range[0], path, 'one line of text', found);
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      this.problem(node.range[0], path, 'a number that can be kept exactly', node.source);
    }
    return value;
  }

  private checkProperties(node: ParsedNode, path: Path): void {
    const [offset] = node.range;
    if (isAlias(node)) this.problem(offset, path, 'every block written out', `an alias *${node.source}`);
    else if (node.anchor) this.problem(offset, path, 'no anchors', `&${node.anchor}`);
    if (node.tag) this.problem(offset, path, 'a plain value', `a tag ${node.tag}`);
  }
}

function locator(root: Node, lines: LineCounter): YamlText['locate'] {
  return (path, atKey = false) => {
    let node = root;
    let offset = root?.range[0] ?? 0;
    for (const [index, step] of path.entries()) {
      const next = childOf(node, step);
      if (!next) break;
      node = next.value;
      const wantsKey = (atKey && index === path.length - 1) || !node;
      offset = (wantsKey ? next.key : node)?.range[0] ?? offset;
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}

function childOf(node: Node, step: string | number): { key: Node; value: Node } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as ParsedNode | undefined;
    return item && { key: item, value: item };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === step);
  return pair && { key: pair.key, value: pair.value };
}

/** The place where a text nests deeper than the parser can bear; a coarse measure, far above what a dossier needs. */
function tooDeep(text: string): Position | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indentation = /^\s*/.exec(line)?.[0].length ?? 0;
    const indicators = line.match(/[-?:](?=\s|$)/g)?.length ?? 0;
    open += (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);
    const inLine = line.match(/[[{]/g)?.length ?? 0;
    if (indentation + indicators > INDENTATION || Math.max(open, inLine) > OPEN_BRACKETS) {
      return { line: index + 1, column: 1 };
    }
  }
  return undefined;
}
