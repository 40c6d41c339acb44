import { AppError } from '../../base/errors.js';
import type { CheckedStatement } from './guard.js';
import { lex, place, type Token } from './lexer.js';
import { isSymbol } from './refusal.js';

/** A mistake that the server found, with its place in the statement as the caller wrote it, where that is known. */
export function withPlace(error: unknown, statement: string, { body, bodyStart }: CheckedStatement): unknown {
  if (!(error instanceof AppError)) return error;
  const { offset, near = [] } = error as Found;
  const found = offset ?? onlyPlace(body, near);
  if (found === undefined) return error;
  const message = `${place(statement, bodyStart + found)}: ${error.message}`;
  return new AppError(error.code, message, error.hint, { cause: error });
}

/** What an error of the graph may tell of the place. */
interface Found {
  offset?: number | undefined;
  near?: readonly string[];
}

/** Where in a statement one of these functions or operators stands; undefined where several do, or none. */
function onlyPlace(body: string, near: readonly string[]): number | undefined {
  const wanted = new Set(near.map((name) => name.toLowerCase()));
  const found = lex(body).filter((_, index, tokens) => wanted.has(nameAt(tokens, index)));
  return found.length === 1 ? found[0]?.start : undefined;
}

/** The name of the function that is called at a token, with its dots; of a part `.name`; else its text. */
function nameAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index] as Token;
  if (isSymbol(token, '.')) return `.${tokens[index + 1]?.value.toLowerCase() ?? ''}`;
  if (token.kind !== 'name') return token.text;
  if (isSymbol(tokens[index - 1], '.')) return '';
  let end = index;
  while (isSymbol(tokens[end + 1], '.') && tokens[end + 2]?.kind === 'name') end += 2;
  if (!isSymbol(tokens[end + 1], '(')) return '';
  const names = tokens.slice(index, end + 1).map(({ value }) => value);
  return names.join('').toLowerCase();
}
