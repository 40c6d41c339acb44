import { stringifyExact, WrittenNumber } from '../../base/exact-json.js';
import { limits } from '../../base/limits.js';
import { badUserInput } from '../../base/errors.js';
import type { CheckedStatement } from './guard.js';

/** Longest JSON text of the parameters. */
const maxLength = limits.letters.parameters;
/** Lists and maps within one another. */
const maxDepth = 100;
/** The range of an INTEGER of Cypher. */
const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;

/**
 * Checks that there is a value for each `$name` of a statement, that Cypher can hold each, and that they are not too much.
 *
 * @throws AppError BAD_USER_INPUT that names the parameter
 */
export function checkParameters(
  { parameters: used }: Pick<CheckedStatement, 'parameters'>,
  given: Record<string, unknown>,
): void {
  const missing = used.filter((name) => !Object.hasOwn(given, name));
  if (missing.length > 0) {
    const names = missing.map((name) => `$${name}`).join(', ');
    const message = `The statement uses ${names}, which the parameters do not hold.`;
    throw badUserInput(message, 'Give a value for each.');
  }
  checkValue(given, 'parameters', 0);
  const { length } = stringifyExact(given);
  if (length <= maxLength) return;
  throw badUserInput(`The parameters take ${length} characters of JSON; the limit is ${maxLength}.`);
}

function checkValue(value: unknown, path: string, depth: number): void {
  if (value instanceof WrittenNumber) return checkNumber(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxDepth) {
    const message = `${path.slice(0, 60)}…: expected lists and maps within one another at most ${maxDepth} deep; found more.`;
    throw badUserInput(message, 'Pass flat lists and maps.');
  }
  for (const [key, item] of Object.entries(value))
    checkValue(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1);
}

function checkNumber({ text, whole }: WrittenNumber, path: string): void {
  const found = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (whole && (text.length > 20 || BigInt(text) < least || BigInt(text) > most)) {
    const message = `${path}: expected a whole number from ${least} to ${most}, which is what an INTEGER holds; found ${found}.`;
    throw badUserInput(
      message,
      'Pass it as text, and compare texts; toFloat() of that is the nearest FLOAT.',
    );
  }
  if (Number.isFinite(Number(text))) return;
  const message = `${path}: expected a number that a FLOAT holds, up to 1.8e308; found ${found}.`;
  throw badUserInput(message, 'Pass it as text.');
}
