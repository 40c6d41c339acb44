import { word, type Token } from './lexer.js';
import { goesOn, isSymbol, refusal, type Source } from './refusal.js';

/** Deeper brackets overflow the stack of Neo4j's parser, which then never answers. */
const maxDepth = 64;
/** Nested EXISTS and CASE double the work of the planner with each level, and no time-out ends it. */
const maxNesting = 8;
const maxCases = 100;
/** Longest chain like `a.b[0].c`, `NOT NOT NOT` or `!!!`: 200 of them overflow the parser's stack too. */
const maxChain = 64;

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const chained = new Set(['NOT', '!']);
const subqueryWords = new Set(['EXISTS', 'COUNT', 'COLLECT', 'CALL']);

/** The state of one level of brackets. */
interface Level {
  /** Index of the opening bracket, -1 for the statement itself. */
  open: number;
  closedBy: string;
  nesting: number;
  /** The CASEs open at this level: true once their WHEN was seen. */
  cases: boolean[];
  /** Links of the chain that the last token belongs to. */
  chain: number;
}

/**
 * Checks that the brackets match and that nothing is nested so deep that Neo4j would never answer.
 *
 * @returns for the index of each closing bracket the index of its opening one
 * @throws AppError BAD_USER_INPUT
 */
export function checkBrackets(source: Source): Map<number, number> {
  const pairs = new Map<number, number>();
  const levels: Level[] = [newLevel(-1, '', 0)];
  source.tokens.forEach((token, index) => {
    const level = levels.at(-1) as Level;
    countChain(source, index, level);
    if (isSymbol(token, '(', '[', '{')) levels.push(open(source, index, levels));
    else if (isSymbol(token, ')', ']', '}')) pairs.set(index, close(source, index, levels));
    else countCase(source, index, level);
  });
  checkAllClosed(source, levels);
  if (source.tokens.filter((token) => word(token) === 'CASE').length > maxCases) throw tooManyCases(source);
  return pairs;
}

function newLevel(openAt: number, closedBy: string, nesting: number): Level {
  return { open: openAt, closedBy, nesting, cases: [], chain: 0 };
}

function open(source: Source, index: number, levels: Level[]): Level {
  const token = source.tokens[index] as Token;
  const parent = levels.at(-1) as Level;
  if (levels.length > maxDepth) {
    const message = `brackets are nested more than ${maxDepth} deep.`;
    throw refusal(source.statement, token.start, message, 'Take it apart with WITH.');
  }
  const nesting = parent.nesting + parent.cases.length + (beginsQuery(source.tokens, index) ? 1 : 0);
  checkNesting(source, index, nesting);
  return newLevel(index, closing[token.text] ?? '', nesting);
}

function close(source: Source, index: number, levels: Level[]): number {
  const token = source.tokens[index] as Token;
  const level = levels.at(-1) as Level;
  if (level.closedBy === token.text) {
    levels.pop();
    return level.open;
  }
  const expected = level.closedBy === '' ? 'no bracket is open' : `${level.closedBy} is expected first`;
  throw refusal(
    source.statement,
    token.start,
    `${token.text} closes nothing: ${expected}.`,
    'Match the brackets.',
  );
}

function checkAllClosed(source: Source, levels: Level[]): void {
  const token = source.tokens[levels.at(-1)?.open ?? -1];
  if (token === undefined) return;
  throw refusal(
    source.statement,
    token.start,
    `${token.text} is opened and never closed.`,
    'Match the brackets.',
  );
}

/** A subquery in braces, or the pattern of a pattern comprehension. `(…) {1,3}` counts too, which does no harm. */
function beginsQuery(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  if (isSymbol(tokens[index], '{')) return subqueryWords.has(word(previous)) || isSymbol(previous, ')');
  if (!isSymbol(tokens[index], '[')) return false;
  return (
    isSymbol(tokens[index + 1], '(') || (isSymbol(tokens[index + 2], '=') && isSymbol(tokens[index + 3], '('))
  );
}

function countCase(source: Source, index: number, level: Level): void {
  const { tokens } = source;
  if (isSymbol(tokens[index - 1], '.')) return;
  const keyword = word(tokens[index]);
  if (keyword === 'WHEN' && level.cases.length > 0) level.cases[level.cases.length - 1] = true;
  // An END in front of the WHEN is a variable of that name.
  if (keyword === 'END' && level.cases.at(-1) === true) level.cases.pop();
  if (keyword !== 'CASE' || !opensCase(tokens, index)) return;
  level.cases.push(false);
  checkNesting(source, index, level.nesting + level.cases.length);
}

/** False where `case` is a variable: something that goes on after an expression follows. */
function opensCase(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (next.kind === 'symbol') return ['(', '[', '{', '-', '+', '$'].includes(next.text);
  // `end` may be a variable just as well; only behind THEN and ELSE does an END close the CASE around it.
  if (word(next) === 'END') return !['THEN', 'ELSE'].includes(word(tokens[index - 1]));
  return word(next) === 'WHEN' || !goesOn(word(next));
}

function checkNesting(source: Source, index: number, nesting: number): void {
  if (nesting <= maxNesting) return;
  const message = `subqueries, CASE and pattern comprehensions are nested more than ${maxNesting} deep.`;
  const { start } = source.tokens[index] as Token;
  throw refusal(
    source.statement,
    start,
    message,
    'Take it apart with WITH or CALL (x) { … } one after the other.',
  );
}

function tooManyCases(source: Source): Error {
  return refusal(
    source.statement,
    0,
    `there are more than ${maxCases} words CASE.`,
    'Look values up in a map.',
  );
}

function countChain(source: Source, index: number, level: Level): void {
  const token = source.tokens[index] as Token;
  if (isLink(source.tokens, index)) level.chain += 1;
  else if (!keepsChain(source.tokens, index)) level.chain = 0;
  if (level.chain <= maxChain) return;
  const message = `more than ${maxChain} ${token.text} follow one another.`;
  throw refusal(source.statement, token.start, message, 'Take it apart with WITH.');
}

function isLink(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (isSymbol(token, '.') || chained.has(word(token) || token.text)) return true;
  if (!isSymbol(token, '[', ':')) return false;
  const previous = tokens[index - 1];
  return previous !== undefined && (previous.kind !== 'symbol' || isSymbol(previous, ']', ')', '}'));
}

function keepsChain(tokens: readonly Token[], index: number): boolean {
  return isSymbol(tokens[index], ']') || isSymbol(tokens[index - 1], '.', ':');
}
