import { randomUUID } from 'node:crypto';

/**
 * A number in the digits in which somebody wrote it, where a JavaScript number would not be the same: a whole number
 * beyond 2^53, a fraction that happens to be whole (1.0, 1e3), one beyond the range of a double.
 */
export class WrittenNumber {
  constructor(readonly text: string) {}

  /** True where it is written as a whole number, with digits alone. */
  get whole(): boolean {
    return isWhole(this.text);
  }

  /** The nearest JavaScript number, for code that does not need all digits. */
  toJSON(): number {
    return Number(this.text);
  }
}

/** Reads a number as JSON or GraphQL writes it: a JavaScript number where that has exactly the same value. */
export function numberOf(text: string): number | WrittenNumber {
  const number = Number(text);
  const same = isWhole(text)
    ? Number.isSafeInteger(number)
    : Number.isFinite(number) && !Number.isInteger(number);
  return same ? number : new WrittenNumber(text);
}

// The prefix is random, so that no caller can send a text that looks like one of ours.
const mark = `number ${randomUUID()} `;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const marked = new RegExp(`"${mark}([^"]*)"`, 'g');

/**
 * Reads JSON without losing a digit: as `JSON.parse`, with each number as {@link numberOf} has it. (`JSON.parse` itself
 * shows the text of a number only from Node 21 on.)
 *
 * @throws SyntaxError for what is no JSON; RangeError for what is nested thousands of times
 */
export function parseExact(json: string): unknown {
  JSON.parse(json);
  const text = json.replace(tokens, (token) =>
    token.startsWith('"') || typeof numberOf(token) === 'number' ? token : `"${mark}${token}"`,
  );
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new WrittenNumber(value.slice(mark.length)) : value,
  );
}

/** As `JSON.stringify`, with the digits of each {@link WrittenNumber}. */
export function stringifyExact(value: unknown): string {
  const text = JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    const given = this[key];
    return given instanceof WrittenNumber ? `${mark}${given.text}` : plain;
  });
  return text.replaceAll(marked, (_all, digits: string) => digits);
}

function isWhole(text: string): boolean {
  return /^-?\d+$/.test(text);
}
