import { type AppError, badUserInput } from '../../base/errors.js';
import { place, type Token } from './lexer.js';

/** A statement and its tokens: what each rule of the guard looks at. */
export interface Source {
  readonly statement: string;
  readonly tokens: readonly Token[];
}

/** Why the guard refuses a statement: what is wrong, where, and what to write instead. */
export function refusal(statement: string, offset: number, message: string, hint: string): AppError {
  return badUserInput(`${place(statement, offset)}: ${message}`, hint);
}

/** Words that go on after an expression or end it: behind a keyword they show that it was a mere name. */
const afterName = new Set(
  (
    'AND AS ASC ASCENDING CALL CONTAINS DESC DESCENDING ELSE END ENDS FINISH FROM IN IS LIMIT MATCH OFFSET OPTIONAL ' +
    'OR ORDER RETURN SKIP STARTS THEN UNION UNWIND USING WHEN WHERE WITH XOR YIELD'
  ).split(' '),
);

/** True if the word is one that can only stand behind a whole expression, such as AND, AS or RETURN. */
export function goesOn(keyword: string): boolean {
  return afterName.has(keyword);
}

/** Symbols behind which Cypher always wants a name or an expression, so that no clause begins there. */
const beforeName = new Set([
  '.',
  '..',
  ':',
  '::',
  '(',
  '[',
  ',',
  '&',
  '=',
  '<>',
  '!=',
  '<',
  '<=',
  '>=',
  '=~',
  '+=',
  '||',
  '/',
  '^',
  '-',
  '$',
]);

/** True if no clause can begin at the token: the word there is a property, a label, a variable or the like. */
export function isMereName(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous?.kind === 'symbol' && beforeName.has(previous.text);
}

/** True for a name in either form, unless it is a word that goes on after an expression. */
export function isOwnName(token: Token | undefined): boolean {
  if (token?.kind === 'quoted') return true;
  return token?.kind === 'name' && !goesOn(token.text.toUpperCase());
}

/** True for one of the symbols. */
export function isSymbol(token: Token | undefined, ...symbols: string[]): boolean {
  return token?.kind === 'symbol' && symbols.includes(token.text);
}
