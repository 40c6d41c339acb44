import { word, type Token } from './lexer.js';
import { isMereName, isOwnName, isSymbol, refusal, type Source } from './refusal.js';

type Follows = (next: Token | undefined) => boolean;

/** A keyword, what must follow for it to be one, and what its author should write instead. */
interface ClauseRule {
  clause: string;
  follows: Follows;
  hint: string;
}

const onlyReads =
  'Statements here only read. Facts come in and go out with their document: import or retract it.';
const administers = 'The database is administered where its engine runs, not here.';
const showable = 'SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES are possible.';

/** A clause like CREATE is followed by a pattern or by a name; `create AS x` and `create, x` are a variable. */
const patternOrName: Follows = (next) => isSymbol(next, '(') || isOwnName(next);
const ownName: Follows = isOwnName;

function oneOf(...words: string[]): Follows {
  return (next) => words.includes(word(next));
}

const rules: Record<string, ClauseRule> = {
  CREATE: { clause: 'CREATE', follows: patternOrName, hint: onlyReads },
  MERGE: { clause: 'MERGE', follows: patternOrName, hint: onlyReads },
  INSERT: { clause: 'INSERT', follows: patternOrName, hint: onlyReads },
  SET: { clause: 'SET', follows: patternOrName, hint: `${onlyReads} To compute a value, use WITH … AS.` },
  REMOVE: { clause: 'REMOVE', follows: patternOrName, hint: onlyReads },
  DELETE: { clause: 'DELETE', follows: patternOrName, hint: onlyReads },
  DETACH: { clause: 'DETACH DELETE', follows: oneOf('DELETE'), hint: onlyReads },
  NODETACH: { clause: 'NODETACH DELETE', follows: oneOf('DELETE'), hint: onlyReads },
  FOREACH: {
    clause: 'FOREACH',
    follows: (next) => isSymbol(next, '('),
    hint: 'Use UNWIND, or a list comprehension [x IN list | …].',
  },
  LOAD: {
    clause: 'LOAD CSV',
    follows: oneOf('CSV'),
    hint: 'No file or address is read here. Pass the rows as a parameter: UNWIND $rows AS row.',
  },
  USE: { clause: 'USE', follows: patternOrName, hint: 'There is one graph here: leave USE out.' },
  USING: { clause: 'USING PERIODIC COMMIT', follows: oneOf('PERIODIC'), hint: onlyReads },
  DROP: { clause: 'DROP', follows: ownName, hint: administers },
  ALTER: { clause: 'ALTER', follows: ownName, hint: administers },
  RENAME: { clause: 'RENAME', follows: ownName, hint: administers },
  GRANT: { clause: 'GRANT', follows: ownName, hint: administers },
  DENY: { clause: 'DENY', follows: ownName, hint: administers },
  REVOKE: { clause: 'REVOKE', follows: ownName, hint: administers },
  START: { clause: 'START DATABASE', follows: oneOf('DATABASE'), hint: administers },
  STOP: { clause: 'STOP DATABASE', follows: oneOf('DATABASE'), hint: administers },
  TERMINATE: { clause: 'TERMINATE', follows: oneOf('TRANSACTION', 'TRANSACTIONS'), hint: administers },
  ENABLE: { clause: 'ENABLE SERVER', follows: oneOf('SERVER'), hint: administers },
  DEALLOCATE: { clause: 'DEALLOCATE', follows: oneOf('DATABASE', 'DATABASES'), hint: administers },
  REALLOCATE: { clause: 'REALLOCATE', follows: oneOf('DATABASE', 'DATABASES'), hint: administers },
};

const shown = new Set([
  'INDEX',
  'INDEXES',
  'CONSTRAINT',
  'CONSTRAINTS',
  'FUNCTION',
  'FUNCTIONS',
  'PROCEDURE',
  'PROCEDURES',
]);
const kinds = new Set(
  (
    'ALL BTREE BUILT IN DEFINED EXIST EXISTENCE EXISTS FULLTEXT KEY LOOKUP NODE POINT PROPERTY RANGE REL ' +
    'RELATIONSHIP TEXT TYPE UNIQUE UNIQUENESS VECTOR'
  ).split(' '),
);

/**
 * Refuses every clause that writes, administers, or reads from outside the graph, wherever it stands: in a subquery
 * inside an expression too. The words stay free as property, label, variable, map key and the like.
 *
 * @param pairs closing bracket to opening bracket
 * @throws AppError BAD_USER_INPUT
 */
export function checkClauses(source: Source, pairs: ReadonlyMap<number, number>): void {
  source.tokens.forEach((token, index) => {
    const rule = rules[word(token)];
    // The two words LOAD CSV are never names; any other word may be a name behind a colon, a dot and the like.
    if (word(token) !== 'LOAD' && isMereName(source.tokens, index)) return;
    if (rule?.follows(source.tokens[index + 1])) throw notHere(source, token, rule.clause, rule.hint);
    if (word(token) === 'SHOW') checkShow(source, index);
    if (word(token) === 'TRANSACTIONS') checkTransactions(source, index, pairs);
  });
}

function notHere(source: Source, token: Token, clause: string, hint: string): Error {
  return refusal(source.statement, token.start, `${clause} is not possible here.`, hint);
}

function checkShow(source: Source, index: number): void {
  const { tokens } = source;
  if (!isOwnName(tokens[index + 1]) && word(tokens[index + 1]) !== 'ALL') return;
  let at = index + 1;
  while (kinds.has(word(tokens[at])) || isUserDefined(tokens, at)) at += 1;
  if (shown.has(word(tokens[at]))) return;
  throw notHere(source, tokens[index] as Token, `SHOW ${tokens[index + 1]?.text.toUpperCase()}`, showable);
}

function isUserDefined(tokens: readonly Token[], at: number): boolean {
  return word(tokens[at]) === 'USER' && word(tokens[at + 1]) === 'DEFINED';
}

/** `CALL { … } IN TRANSACTIONS` and `IN 4 CONCURRENT TRANSACTIONS`; `x IN transactions` is a list of that name. */
function checkTransactions(source: Source, index: number, pairs: ReadonlyMap<number, number>): void {
  const { tokens } = source;
  const concurrent = word(tokens[index - 1]) === 'CONCURRENT';
  const afterCall = word(tokens[index - 1]) === 'IN' && closesCall(tokens, index - 2, pairs);
  if (!concurrent && !afterCall) return;
  const hint = 'A read needs no batches: leave IN TRANSACTIONS out.';
  throw notHere(source, tokens[index] as Token, 'CALL { … } IN TRANSACTIONS', hint);
}

function closesCall(tokens: readonly Token[], close: number, pairs: ReadonlyMap<number, number>): boolean {
  const before = (pairs.get(close) ?? 0) - 1;
  if (!isSymbol(tokens[close], '}')) return false;
  const scope = isSymbol(tokens[before], ')') ? (pairs.get(before) ?? 0) - 1 : before;
  return word(tokens[scope]) === 'CALL';
}
