import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every map sorted and undefined left out: equal values give equal text.
 * `{ b: 1, a: undefined }` gives `{"b":1}`.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isMap(inner) ? sorted(inner) : inner));
}

/** The first 24 hexadecimal digits of the SHA-256 of a text: 96 bits, enough that no two things ever share an id. */
export function shortHash(text: string): string {
  return sha256(text).slice(0, 24);
}

/** The SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Compares by code unit, so that an order is the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(map)
      .sort(compareText)
      .map((key) => [key, map[key]]),
  );
}
