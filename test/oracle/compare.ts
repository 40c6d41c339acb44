import { isCursor } from './pages.js';

type Json = string | number | boolean | null | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/**
 * The product's answer with its cursors, which nobody may take apart, replaced by those that the oracle has in their
 * place. What is no cursor on either side stays, so that the two answers are equal or differ where they differ.
 */
export function withCursorsOf(answer: Json, told: Json): Json {
  if (isCursor(told)) return typeof answer === 'string' && answer !== '' ? told : answer;
  if (Array.isArray(answer)) {
    const beside = Array.isArray(told) ? told : [];
    return answer.map((item, index) => withCursorsOf(item, beside[index] ?? null));
  }
  if (!isObject(answer)) return answer;
  const beside = isObject(told) ? told : {};
  const entries = Object.entries(answer).map(([key, value]) => [
    key,
    withCursorsOf(value, beside[key] ?? null),
  ]);
  return Object.fromEntries(entries) as Json;
}

/** A cursor of each side, from one place of both answers: the end of the first page under this response key. */
export function endCursors(
  key: string,
  answer: Json,
  told: Json,
): { answer: string; told: string } | undefined {
  const sides = { answer: children(answer), told: children(told) };
  for (const [name, value] of Object.entries(sides.answer)) {
    const beside = sides.told[name] ?? null;
    const [ours, theirs] = name === key ? [endOf(value), endOf(beside)] : [];
    if (typeof ours === 'string' && typeof theirs === 'string') return { answer: ours, told: theirs };
    const found = endCursors(key, value, beside);
    if (found) return found;
  }
  return undefined;
}

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What an object or a list holds, by key or index; of anything else nothing. */
function children(value: Json): JsonObject {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isObject(value) ? value : {};
}

function endOf(page: Json): Json {
  const at = isObject(page) ? (page['at'] ?? null) : null;
  return isObject(at) ? (at['endCursor'] ?? null) : null;
}
