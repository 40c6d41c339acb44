import { Composer, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, visit } from 'yaml';
import type { CST, Document, Pair, ErrorCode, ParsedNode, Scalar } from 'yaml';
import { at, inLineOrder } from './finding.js';
import type { Finding, Path, Position } from './finding.js';
import { limits } from '../../base/limits.js';
import { positionOf, Walk, writtenAt } from './yaml-value.js';
import type { Node } from './yaml-value.js';

// Each level takes at most two entries of the parser's stack, and a scalar one more.
const OPEN_BLOCKS = 2 * limits.file.depth + 10;

/** A YAML text as plain data, with the way back from a value to its place. */
export interface YamlText {
  file: string;
  text: string;
  /** Maps, lists, texts, numbers, booleans and null; undefined if the text cannot be read. */
  value: unknown;
  findings: Finding[];
  /** Where the value at a path stands, or its key; of a path that is not there, where its nearest ancestor stands. */
  locate(path: Path, atKey?: boolean): Position;
  /** The number, truth value or null at a path as it is written there; undefined of anything else. */
  written(path: Path): string | undefined;
}

/**
 * Reads YAML 1.2 (core schema), and so JSON. Anchors, aliases, tags, merge keys, keys that are no text, the same key
 * twice, several documents and control characters are refused. All mistakes are findings, in line order; never throws.
 */
export function parseYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  if (!Array.isArray(tokens)) return unreadable(text, file, [at(file, tokens, { path: [], ...tokens })]);
  const documents = compose(tokens, lines);
  const [first, second] = documents;
  if (!first) return empty(text, file);
  const walk = new Walk(text, file, lines);
  if (second) walk.problem(second.range[0], [], 'one YAML document', 'a second one after ---');
  checkDocument(walk, first);
  const value = first.errors.length > 0 ? undefined : walk.value(first.contents, []);
  const findings = inLineOrder(walk.findings);
  const find = finder(first.contents);
  const written = (path: Path): string | undefined => writtenAt(find(path).node);
  return { file, text, value, findings, locate: locator(find, lines), written };
}

/** A text that is not read any further, and where that was seen. */
interface Excess extends Position {
  expected: string;
  found: string;
}

/** The tokens of a text; nothing of one that nests too deep or has too many. */
function tokensOf(text: string, lines: LineCounter): CST.Token[] | Excess {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    count += 1;
    // The composer calls itself for each level; it would exhaust the stack, and with it the whole process.
    const excess = excessOf(parser.stack.length, count);
    if (excess) return { ...positionOf(parser.offset, lines), ...excess };
  }
  tokens.push(...parser.end());
  return tokens;
}

function excessOf(open: number, count: number): Pick<Excess, 'expected' | 'found'> | undefined {
  if (open > OPEN_BLOCKS)
    return { expected: `at most ${limits.file.depth} levels of blocks and lists`, found: 'deeper nesting' };
  if (count > limits.file.tokens)
    return { expected: `at most ${limits.file.tokens} words, signs and gaps`, found: 'more' };
  return undefined;
}

function compose(tokens: CST.Token[], lines: LineCounter): Document.Parsed<ParsedNode>[] {
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    merge: false,
    lineCounter: lines,
    // Looked for by ourselves: here the time would grow with the square of the number of keys.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const depth = Error.stackTraceLimit;
  // A hostile file has half a million mistakes, and to note where each was thrown takes ten times as long as the rest.
  Error.stackTraceLimit = 0;
  try {
    return [...composer.compose(tokens)];
  } finally {
    Error.stackTraceLimit = depth;
  }
}

/** A file of which nothing can be read, for the reason that its only findings give. */
export function unreadable(text: string, file: string, findings: Finding[]): YamlText {
  return { file, text, value: undefined, findings, locate: () => START, written: () => undefined };
}

const START: Position = { line: 1, column: 1 };

function empty(text: string, file: string): YamlText {
  const problem = { path: [], expected: 'one YAML document', found: 'an empty file' };
  return unreadable(text, file, [at(file, START, problem)]);
}

/** Mistakes after which the parser still knows where it is; after any other, what it says of the rest is not true. */
const LOCAL = new Set([
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
]);

function checkDocument(walk: Walk, document: Document.Parsed<ParsedNode>): void {
  let last = 0;
  for (const { code, pos, message } of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const offset = code === 'MISSING_CHAR' ? openingQuote(document, pos[0]) : pos[0];
    const { line } = positionOf(offset, walk.lines);
    // One mistake makes the parser stumble over the rest of its line.
    if (line !== last) walk.problem(offset, [], 'valid YAML 1.2', ...reasonOf(code, message));
    if (!LOCAL.has(code)) break;
    last = line;
  }
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    walk.problem(0, [], 'YAML 1.2', `a directive for YAML ${document.directives.yaml.version}`);
  }
}

/** A quote that is never closed runs to the end of the file, where nobody looks for it. */
function openingQuote(document: Document.Parsed<ParsedNode>, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

function reasonOf(code: ErrorCode, message: string): [found: string, hint?: string] {
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['a tab as indentation', 'indent with spaces'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a colon in the middle of a text, or a key over several lines', 'put the text in quotes'];
    case 'BAD_SCALAR_START':
      return ['a text that starts with a reserved character', 'put the text in quotes'];
    default:
      return [`a mistake: ${message}`];
  }
}

/** What stands at a path, and its key; `isThere` is false where only its nearest ancestor stands. */
interface Place {
  node: Node;
  key: Node;
  isThere: boolean;
}

function finder(root: Node): (path: Path) => Place {
  const children = new WeakMap<object, Map<unknown, Child>>();
  return (path) => {
    let place: Place = { node: root, key: root, isThere: true };
    for (const step of path) {
      const next = childOf(place.node, step, children);
      if (!next) return { ...place, isThere: false };
      place = { node: next.value, key: next.key, isThere: true };
    }
    return place;
  };
}

function locator(find: (path: Path) => Place, lines: LineCounter): YamlText['locate'] {
  return (path, atKey = false) => {
    const { node, key, isThere } = find(path);
    const wanted = (atKey && isThere) || !node ? key : node;
    return positionOf(wanted?.range[0] ?? 0, lines);
  };
}

interface Child {
  key: Node;
  value: Node;
}

/** Each map is read once, however many of its keys are looked up. */
function childOf(
  node: Node,
  step: string | number,
  known: WeakMap<object, Map<unknown, Child>>,
): Child | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as ParsedNode | undefined;
    return item && { key: item, value: item };
  }
  if (!isMap(node)) return undefined;
  const children = known.get(node) ?? childrenOf(node.items as Pair<ParsedNode, ParsedNode | null>[]);
  known.set(node, children);
  return children.get(step);
}

/** Of a key that comes twice the first. */
function childrenOf(pairs: readonly Pair<ParsedNode, ParsedNode | null>[]): Map<unknown, Child> {
  const named = pairs.filter(({ key }) => isScalar(key));
  return new Map(named.toReversed().map(({ key, value }) => [(key as Scalar).value, { key, value }]));
}
