import { limits } from '../../base/limits.js';
import { checkBrackets } from './brackets.js';
import { checkClauses } from './clauses.js';
import { lex, word, type Token } from './lexer.js';
import { checkCalls } from './procedures.js';
import { isSymbol, refusal } from './refusal.js';

/** Longest statement, in UTF-16 units. */
export const maxLength = limits.letters.statement;
/** Most tokens of a statement. */
export const maxTokens = limits.statementTokens;

/** A statement that the text guard lets through, taken apart. */
export interface CheckedStatement {
  /** What stands in front of it: EXPLAIN shows the plan and runs nothing, PROFILE runs and counts database hits. */
  prefix: 'EXPLAIN' | 'PROFILE' | null;
  /** The statement without prefix, leading comments and final semicolon. */
  body: string;
  /** Where the body begins in the statement as given. */
  bodyStart: number;
  /** Names of the parameters it uses, each once, in order of first use. */
  parameters: string[];
}

/**
 * The first layer of the guard: judges the text alone, without the server, and refuses when in doubt. It accepts one reading
 * statement, with at most one EXPLAIN or PROFILE in front and one semicolon behind. Words that may be
 * a clause or a name are left to the layers below, which know the grammar.
 *
 * @throws AppError BAD_USER_INPUT that says where, what and what to write instead
 */
export function checkText(statement: string): CheckedStatement {
  checkCharacters(statement);
  const all = lex(statement);
  checkSize(statement, all);
  const { prefix, tokens } = takePrefix(statement, oneStatement(statement, all));
  const source = { statement, tokens };
  const pairs = checkBrackets(source);
  checkClauses(source, pairs);
  checkCalls(source);
  const bodyStart = tokens[0]?.start ?? 0;
  const last = tokens.at(-1) as Token;
  const body = statement.slice(bodyStart, last.start + last.text.length);
  return { prefix, body, bodyStart, parameters: parameterNames(tokens) };
}

function checkCharacters(statement: string): void {
  if (statement.length > maxLength) {
    const message = `the statement has ${statement.length} characters; the limit is ${maxLength}.`;
    throw refusal(statement, maxLength, message, 'Pass long lists and texts as parameters.');
  }
  // Neo4j resolves \u before it lexes: text that looks like a comment may be a clause.
  const escape = statement.search(/\\u/i);
  if (escape >= 0) {
    const hint = 'Write the character itself, or pass the text as a parameter.';
    throw refusal(statement, escape, 'escapes of the form \\uXXXX are not possible here.', hint);
  }
  const invisible = statement.search(/[^\P{Cc}\t\n\r]|[\p{Cf}\p{Cs}]/u);
  if (invisible >= 0) throw invisibleCharacter(statement, invisible);
}

function invisibleCharacter(statement: string, offset: number): Error {
  const code = (statement.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `the invisible character U+${code} is not possible here.`;
  return refusal(statement, offset, message, 'Remove it, or pass the text that needs it as a parameter.');
}

function checkSize(statement: string, tokens: readonly Token[]): void {
  if (tokens.length <= maxTokens) return;
  const message = `the statement has ${tokens.length} words and symbols; the limit is ${maxTokens}.`;
  throw refusal(statement, tokens[maxTokens]?.start ?? 0, message, 'Pass long lists as parameters.');
}

function oneStatement(statement: string, tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => isSymbol(token, ';'));
  const rest = end < 0 ? undefined : tokens[end + 1];
  if (rest !== undefined) {
    const message = 'a second statement begins; one is possible at a time.';
    throw refusal(statement, rest.start, message, 'Send them one after the other.');
  }
  return end < 0 ? tokens : tokens.slice(0, end);
}

function takePrefix(
  statement: string,
  tokens: readonly Token[],
): Pick<CheckedStatement, 'prefix'> & { tokens: readonly Token[] } {
  const first = prefixWord(tokens[0]);
  const rest = first === null ? tokens : tokens.slice(1);
  const [next] = rest;
  if (next === undefined) {
    throw refusal(
      statement,
      0,
      'there is no statement.',
      'For example: MATCH (p:Person) RETURN p.id LIMIT 10.',
    );
  }
  if (first !== 'CYPHER' && (first === null || prefixWord(next) === null))
    return { prefix: first, tokens: rest };
  const refused = first === 'CYPHER' ? (tokens[0] as Token) : next;
  const message = `${word(refused)} is not possible in front of the statement.`;
  throw refusal(statement, refused.start, message, 'Write at most one EXPLAIN or PROFILE, and no options.');
}

function prefixWord(token: Token | undefined): 'CYPHER' | 'EXPLAIN' | 'PROFILE' | null {
  const keyword = word(token);
  return keyword === 'CYPHER' || keyword === 'EXPLAIN' || keyword === 'PROFILE' ? keyword : null;
}

/** `$all(…)` and `$any(…)` behind a colon are labels computed at run time, not parameters. */
function parameterNames(tokens: readonly Token[]): string[] {
  const used = tokens.filter(
    (token, index) => token.kind === 'parameter' && !isSymbol(tokens[index + 1], '('),
  );
  return [...new Set(used.map((token) => token.value))];
}
