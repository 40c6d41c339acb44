import { badUserInput } from '../../base/errors.js';

/**
 * What a token is. `name` is an unquoted word, keyword or not: Cypher reserves almost none of them. `quoted` is a name in
 * backquotes; `parameter` is `$name`, `` $`name` `` or `$1`; `symbol` is an operator or a bracket.
 */
export type TokenKind = 'name' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';

export interface Token {
  kind: TokenKind;
  /** As written, with its quotes. */
  text: string;
  /** What it stands for: the name without backquotes or `$`; of all others the text. */
  value: string;
  /** Offset of the first character in the statement, in UTF-16 units. */
  start: number;
}

type Rule = readonly [kind: TokenKind | 'blank', pattern: RegExp];

// Any letter that Neo4j does not know as one is a syntax error there; what counts is that nothing that Neo4j takes
// for white space or an operator is a letter here.
const NAME = String.raw`[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}\p{Sc}]*`;
const PART = String.raw`[\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}\p{Sc}]*`;
const QUOTED = '`[^`]*(?:``[^`]*)*`(?!`)';
const BLANK = String.raw`[\t\n\v\f\r\x1c-\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+`;
const ARROWS = String.raw`[‐‑‒–—―﹘﹣－⟨〈﹤＜⟩〉﹥＞]`;

/** In order of trial. A number swallows the letters behind it, as it does in Neo4j, so that `1CALL` hides no CALL. */
const rules: readonly Rule[] = [
  ['blank', sticky(BLANK)],
  ['blank', sticky(String.raw`//[^\r\n]*`)],
  ['blank', sticky(String.raw`/\*[^]*?\*/`)],
  ['string', sticky(String.raw`'[^'\\]*(?:\\[^][^'\\]*)*'`)],
  ['string', sticky(String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"`)],
  ['quoted', sticky(QUOTED)],
  ['parameter', sticky(String.raw`\$(?:${NAME}|${QUOTED}|[0-9]+)`)],
  ['number', sticky(String.raw`0[xX]${PART}`)],
  ['number', sticky(String.raw`(?:[0-9]${PART})?\.[0-9]${PART}(?:(?<=[eE])[+\-][0-9]${PART})?`)],
  ['number', sticky(String.raw`[0-9]${PART}(?:(?<=[eE])[+\-][0-9]${PART})?`)],
  ['name', sticky(NAME)],
  [
    'symbol',
    sticky(String.raw`\.\.|<>|<=|>=|=~|\+=|!=|\|\||::|[\-+*\/%^=<>.,:;\(\)\{\}\[\]|&!?$]|${ARROWS}`),
  ],
];

const wholeNumber =
  /^(?:0[xX](?:_?[0-9a-fA-F])+|0o(?:_?[0-7])+|(?:[0-9](?:_?[0-9])*)?(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)$/;

const unclosed: Record<string, string> = {
  '/*': 'A comment is opened with /* and not closed with */.',
  "'": "A string is opened with ' and not closed with the same mark.",
  '"': 'A string is opened with " and not closed with the same mark.',
  '`': 'A name is opened with ` and not closed with the same mark.',
  $: 'A $ needs the name of a parameter directly behind it.',
};

/**
 * Cuts a statement into tokens as the Cypher 5 lexer of Neo4j does; white space and comments are left out. It knows no
 * `\uXXXX` escapes, which Neo4j resolves before it lexes: refuse them first.
 *
 * @throws AppError BAD_USER_INPUT, with line and column, on anything that Cypher has no token for.
 * @see Neo4j 5.26, Cypher5Lexer.g4
 */
export function lex(statement: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < statement.length; ) {
    const [kind, text] = match(statement, start);
    const end = start + text.length;
    if (kind === 'number') checkNumber(statement, start, text);
    if (kind === 'blank') checkComment(statement, start, text);
    if (kind !== 'blank') tokens.push({ kind, text, value: valueOf(kind, text), start });
    start = end;
  }
  return tokens;
}

/** The word in ASCII capitals if the token is an unquoted name, else ''. Neo4j folds no other letters in keywords. */
export function word(token: Token | undefined): string {
  if (token?.kind !== 'name') return '';
  return token.text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Where an offset lies, for a person: 'Line 2, column 7'. Lines and columns count from 1, columns in characters. */
export function place(statement: string, offset: number): string {
  const lines = statement.slice(0, offset).split(/\r\n|\r|\n/);
  return `Line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length + 1}`;
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'uy');
}

function match(statement: string, start: number): [Rule[0], string] {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = start;
    const [text] = pattern.exec(statement) ?? [];
    if (text !== undefined && !opensOnly(statement, start, text)) return [kind, text];
  }
  throw noToken(statement, start);
}

/** `/` and `$` are symbols too, but not where a comment or a parameter was begun. */
function opensOnly(statement: string, start: number, text: string): boolean {
  if (text === '/') return statement[start + 1] === '*';
  return text === '$' && statement[start + 1] !== '(';
}

function noToken(statement: string, start: number): Error {
  const opened = Object.keys(unclosed).find((mark) => statement.startsWith(mark, start));
  const character = String.fromCodePoint(statement.codePointAt(start) ?? 0);
  const message = unclosed[opened ?? ''] ?? `Cypher has no use for the character ${character} here.`;
  return badUserInput(`${place(statement, start)}: ${message}`, 'Close it, or remove it.');
}

// Neo4j reads leading comments with a lexer of their own, and the two disagree on where one ends that holds a second
// opening mark: what follows would be text to the one and a clause to the other.
function checkComment(statement: string, start: number, text: string): void {
  if (!text.startsWith('/*') || (text[2] !== '/' && !text.includes('/*', 1))) return;
  throw badUserInput(
    `${place(statement, start)}: A comment begins inside a comment.`,
    'Close each comment before the next begins.',
  );
}

function checkNumber(statement: string, start: number, text: string): void {
  const next = statement.slice(start + text.length, start + text.length + 2);
  if (wholeNumber.test(text) && (!next.startsWith('.') || next === '..')) return;
  throw badUserInput(
    `${place(statement, start)}: ${clip(text)} is not a number that Cypher knows.`,
    'Write 12, 1_000, 1.5, 1e3, 0xff or 0o17, and a space before the next word.',
  );
}

function valueOf(kind: Rule[0], text: string): string {
  const name = kind === 'parameter' ? text.slice(1) : text;
  if (kind !== 'quoted' && kind !== 'parameter') return text;
  return name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
