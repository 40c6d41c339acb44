import { AppError } from '../../base/errors.js';

/** A request that is refused because of its method, host or form. */
export class BadRequest extends AppError {
  /**
   * @param status HTTP status of the answer, 4xx
   * @param headers of the answer, such as the methods that are allowed
   */
  constructor(
    message: string,
    hint?: string,
    readonly status = 400,
    readonly headers: Record<string, string> = {},
  ) {
    super('BAD_REQUEST', message, hint);
  }
}

/** What a JSON value is, in the words of a refusal: `a list of 2`, `the number 1`, `the text "x"`. */
export function wordsFor(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text ${excerpt(value)}` : `the ${typeof value} ${String(value)}`;
}

function excerpt(text: string): string {
  return text.length > 40 ? `${JSON.stringify(text.slice(0, 40))}…` : JSON.stringify(text);
}
