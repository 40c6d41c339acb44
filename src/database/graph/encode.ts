import neo4j from 'neo4j-driver';
import { WrittenNumber } from '../../base/exact-json.js';

/** What may be sent as a parameter or comes back in a row: scalars, lists and maps; never nodes or temporal objects. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** Named parameters of a statement. */
export type Parameters = Record<string, unknown>;

/**
 * Parameters as the driver wants them: whole numbers become Neo4j integers (a plain JavaScript number arrives as
 * a float, which `LIMIT` refuses), a written number is what its digits say, undefined becomes null, lists and maps are walked.
 */
export function encode(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof WrittenNumber) return value.whole ? neo4j.int(value.text) : Number(value.text);
  if (typeof value === 'object') return encodeMap(value as Parameters);
  return value;
}

/** `encode` for a map of parameters. */
export function encodeMap(map: Parameters): Parameters {
  const encoded: Parameters = {};
  for (const key of Object.keys(map)) encoded[key] = encode(map[key]);
  return encoded;
}
