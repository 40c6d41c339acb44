import { AppError, badUserInput } from '../../base/errors.js';
import { reasonOf } from './adhoc-reasons.js';
import { driverCode, memoryCodes, timeoutCodes, translate } from '../../database/graph/driver-errors.js';

/** A mistake that Neo4j found in a statement: the one case in which its own words go on, shortened. */
export class StatementMistake extends AppError {
  constructor(
    /** What the server says: one sentence, without the place. */
    message: string,
    /** Where it is in the statement, in characters; undefined if the server does not say. */
    readonly offset: number | undefined,
    cause: unknown,
    hint?: string,
    /** What it has to do with, where the server does not say where: see `Reason`. */
    readonly near: readonly string[] = [],
  ) {
    super('BAD_USER_INPUT', message, hint, { cause });
  }
}

/**
 * We stopped waiting for a statement, and the server may still run it: its connection must not be used again.
 */
export class Abandoned extends AppError {
  constructor({ code, message, hint }: AppError) {
    super(code, message, hint);
  }
}

const mistakes = new Set([
  'Neo.ClientError.Statement.SyntaxError',
  'Neo.ClientError.Statement.SemanticError',
]);

/** Mistakes that appear only while a statement runs, by the server's codes. */
const whileRunning = new Set([
  'Neo.ClientError.Statement.ArgumentError',
  'Neo.ClientError.Statement.ArithmeticError',
  'Neo.ClientError.Statement.TypeError',
  'Neo.ClientError.Procedure.ProcedureCallFailed',
  'Neo.DatabaseError.Statement.ExecutionFailed',
]);

const explained: Record<string, readonly [message: string, hint?: string]> = {
  'Neo.ClientError.Statement.AccessMode': ['The statement would write; statements here only read.'],
  'Neo.ClientError.Statement.ParameterMissing': [
    'The statement uses a parameter that was not given.',
    'Give a value for each $name.',
  ],
  'Neo.ClientError.Statement.TypeError': [
    'A value has the wrong type for what the statement does with it.',
    'valueType(x) tells the type; toInteger(x), toString(x) and the like change it.',
  ],
  'Neo.ClientError.Statement.ArithmeticError': [
    'A calculation has no result: division by zero, or a number that is too large.',
  ],
  'Neo.ClientError.Statement.ArgumentError': ['A function or clause got an argument that it cannot use.'],
  'Neo.ClientError.Statement.EntityNotFound': [
    'The statement asks for a node or relationship that is not there.',
  ],
  'Neo.ClientError.Procedure.ProcedureNotFound': ['There is no procedure of that name.'],
  'Neo.ClientError.Procedure.ProcedureCallFailed': [
    'The procedure could not do its work.',
    'Check its arguments; for a full-text search, the name of the index and the search text.',
  ],
  'Neo.DatabaseError.Statement.ExecutionFailed': [
    'The database failed while it ran the statement.',
    'Take the statement apart: return what each part gives, and see which of them fails.',
  ],
};

/**
 * The server does not start the statement. If it has just planned it, the statement cannot run inside a transaction;
 * else the server is out of order, as after a full disk.
 */
const notBegun = new Set([
  'Neo.ClientError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
]);

/**
 * An error of an ad-hoc statement as one of ours, judged by its code. Only mistakes in the statement keep the words of
 * the server; what we cannot name becomes INTERNAL with the original as `cause`.
 *
 * @param milliseconds the limit of its time
 * @param shift length of what was sent in front of the statement
 * @param planned true where the server has planned the same statement just before
 */
export function translateAdhoc(error: unknown, milliseconds: number, shift = 0, planned = false): AppError {
  if (error instanceof AppError) return error;
  const code = driverCode(error);
  if (mistakes.has(code)) return mistake(error, shift);
  const reason = whileRunning.has(code) ? reasonOf(error) : undefined;
  if (reason !== undefined)
    return new StatementMistake(reason.message, undefined, error, reason.hint, reason.near);
  if (timeoutCodes.has(code)) return tookTooLong(milliseconds, 0, error);
  if (memoryCodes.has(code)) return tooMuchMemory(error);
  if (planned && notBegun.has(code)) return notInOneTransaction(error);
  const [message, hint] = explained[code] ?? [];
  if (message !== undefined) return new AppError('BAD_USER_INPUT', message, hint, { cause: error });
  return otherError(error, code);
}

/** The wait in milliseconds from which on the error mentions it. */
const noticeable = 500;

/**
 * TIMEOUT of a statement.
 *
 * @param milliseconds its limit
 * @param waited how many of them had gone by before it could run
 */
export function tookTooLong(milliseconds: number, waited = 0, cause?: unknown): AppError {
  const lost = waited < noticeable ? '' : `; ${seconds(waited)} of them went by before its turn came`;
  const message = `The statement was not done within ${seconds(milliseconds)} seconds, which is the limit${lost}.`;
  const hint = 'Start from fewer nodes, bound the length of paths, or count before you list.';
  return new AppError('TIMEOUT', message, hint, { cause });
}

/** Milliseconds as seconds, to a tenth. */
function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}

function notInOneTransaction(cause: unknown): AppError {
  const message = 'The statement cannot run inside one transaction.';
  return new AppError('BAD_USER_INPUT', message, undefined, { cause });
}

/** Nested lists and maps beyond what the driver or JSON can hold. */
export function tooDeep(): AppError {
  return badUserInput('A value of the result is nested too deep.', 'Return flat lists and maps.');
}

/** Values that the driver cannot decode: it is recursive in nested lists, and knows only the time zones of JavaScript. */
function unshown(error: RangeError): AppError {
  if (error.message.startsWith('Maximum call stack')) return tooDeep();
  const message = 'A date and time of the result has a time zone that cannot be read here.';
  return new AppError(
    'BAD_USER_INPUT',
    message,
    "Return toString(x) of it, or datetime({datetime: x, timezone: 'Z'}).",
    {
      cause: error,
    },
  );
}

function mistake(error: unknown, shift: number): StatementMistake {
  const { message } = error as Error;
  const found = /\s*\(line \d+, column \d+ \(offset: (\d+)\)\)/.exec(message);
  const [reason = ''] = message.slice(0, found?.index).split(/[\r\n]/);
  const known = found === null ? reasonOf(error) : undefined;
  if (known !== undefined)
    return new StatementMistake(known.message, undefined, error, known.hint, known.near);
  const offset = found === null ? undefined : Math.max(Number(found[1]) - shift, 0);
  const said = sentence(reason);
  return new StatementMistake(said, offset, error, hints.find(([words]) => words.test(said))?.[1]);
}

/** What to do about some mistakes that the server finds in the text. */
const hints: readonly (readonly [words: RegExp, hint: string])[] = [
  [/^Unknown function/, 'SHOW BUILT IN FUNCTIONS YIELD name lists what there is.'],
  [
    /^Type mismatch/,
    'valueType(x) tells the type of a value; toInteger(x), toString(x) and the like change it.',
  ],
  [/^Variable .* not defined/, 'Name it in MATCH, UNWIND or WITH before; WITH hands on only what it names.'],
];

/** Cut at 300 characters, and with a full stop. */
function sentence(text: string): string {
  if (text.length > 300) return `${text.slice(0, 299)}…`;
  return text.endsWith('.') ? text : `${text}.`;
}

function tooMuchMemory(cause: unknown): AppError {
  // The code decides; the text is only asked for the size, which each server sets for itself.
  const size = /limit (\d+(?:\.\d+)? ?[KMG]?i?B)/i.exec((cause as Error).message)?.[1];
  const limit =
    size === undefined ? 'the memory of one transaction' : `the ${size} of memory of one transaction`;
  const hint = 'Collect and sort less: use LIMIT early, and count before you list.';
  return new AppError('BAD_USER_INPUT', `The statement needs more than ${limit}.`, hint, { cause });
}

function otherError(error: unknown, code: string): AppError {
  const known = translate(error);
  if (known instanceof AppError) return known;
  if (error instanceof RangeError) return unshown(error);
  if (code.startsWith('Neo.ClientError.Statement.')) {
    return new AppError('BAD_USER_INPUT', 'The database cannot run this statement.', undefined, {
      cause: error,
    });
  }
  return new AppError('INTERNAL', 'The statement failed in the database.', undefined, { cause: error });
}
