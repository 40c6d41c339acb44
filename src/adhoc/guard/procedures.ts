import { word, type Token } from './lexer.js';
import { goesOn, isSymbol, refusal, type Source } from './refusal.js';

/** The procedures that a statement may call: they read the schema or a full-text index, and nothing else. */
export const allowedProcedures: readonly string[] = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.fulltext.listAvailableAnalyzers',
  'db.ping',
];

/** Where the functions with a dotted name may come from. Those of plug-ins can run statements and fetch addresses. */
const functionNamespaces = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector',
]);

/** Longest list that a literal `range()` may make. */
const maxRange = 1_000_000;

/**
 * Refuses the call of any procedure that is not on the list, of any function outside the built-in ones, and of a
 * range() that alone would fill the memory. Names are compared after unquoting; procedures with exact case.
 *
 * @throws AppError BAD_USER_INPUT
 */
export function checkCalls(source: Source): void {
  source.tokens.forEach((token, index) => {
    if (isProcedureCall(source.tokens, index)) checkProcedure(source, index);
    else if (isName(token) && beginsChain(source.tokens, index)) checkFunction(source, index);
  });
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'name' || token?.kind === 'quoted';
}

function beginsChain(tokens: readonly Token[], index: number): boolean {
  if (isSymbol(tokens[index - 1], '.')) return false;
  return !isProcedureCall(tokens, index - 1);
}

/** CALL, and the name of a procedure behind it. `call AS x` and `call ORDER BY` are a variable. */
function isProcedureCall(tokens: readonly Token[], index: number): boolean {
  if (word(tokens[index]) !== 'CALL' || !isName(tokens[index + 1])) return false;
  // No procedure lies in the root namespace: a bare word that goes on after an expression names none.
  return !goesOn(word(tokens[index + 1])) || isSymbol(tokens[index + 2], '.');
}

function checkProcedure(source: Source, index: number): void {
  const name = chain(source.tokens, index + 1).join('.');
  if (allowedProcedures.includes(name)) return;
  const message = `the procedure ${name} may not be called here.`;
  const hint = `These may: ${allowedProcedures.join(', ')}.`;
  throw refusal(source.statement, source.tokens[index]?.start ?? 0, message, hint);
}

function checkFunction(source: Source, index: number): void {
  const { statement, tokens } = source;
  const names = chain(tokens, index);
  const last = index + 2 * (names.length - 1);
  if (!isSymbol(tokens[last + 1], '(')) return;
  if (names.length === 1 && names[0]?.toLowerCase() === 'range') checkRange(source, index);
  if (names.length === 1 && !names[0]?.includes('.')) return;
  if (names.length > 1 && functionNamespaces.has(names[0]?.toLowerCase() ?? '')) return;
  const message = `the function ${names.join('.')} is not available here.`;
  throw refusal(
    statement,
    tokens[index]?.start ?? 0,
    message,
    'SHOW BUILT IN FUNCTIONS lists what there is.',
  );
}

/** The names joined by dots from here on: `db . `labels`` gives db, labels. */
function chain(tokens: readonly Token[], start: number): string[] {
  const names = [tokens[start]?.value ?? ''];
  for (let at = start + 1; isSymbol(tokens[at], '.') && isName(tokens[at + 1]); at += 2) {
    names.push(tokens[at + 1]?.value ?? '');
  }
  return names;
}

function checkRange(source: Source, index: number): void {
  const [start, end, step = 1, ...more] = literals(source.tokens, index + 2);
  if (start === undefined || end === undefined || more.length > 0) return;
  const size = Math.floor(Math.abs(end - start) / Math.max(Math.abs(step), 1)) + 1;
  if (size <= maxRange) return;
  const message = `range() would make a list of ${size} numbers; the limit is ${maxRange}.`;
  throw refusal(source.statement, source.tokens[index]?.start ?? 0, message, 'Make the range smaller.');
}

/** The arguments up to the closing bracket if all are whole numbers, else an empty list. */
function literals(tokens: readonly Token[], start: number): number[] {
  const numbers: number[] = [];
  for (let at = start; ; at += 2) {
    const sign = isSymbol(tokens[at], '-') ? -1 : 1;
    if (isSymbol(tokens[at], '-', '+')) at += 1;
    const token = tokens[at];
    if (token?.kind !== 'number') return [];
    numbers.push(sign * Number(token.text.replaceAll('_', '')));
    if (isSymbol(tokens[at + 1], ')')) return numbers;
    if (!isSymbol(tokens[at + 1], ',')) return [];
  }
}
