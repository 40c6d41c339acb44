import { isCursor } from './pages.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * The product's answer with its cursors, which nobody may take apart, replaced by those that the oracle has in their
 * place. What is no cursor on either side stays, so that the two answers are equal or differ where they differ.
 */
export function withCursorsOf(answer: Json, told: Json): Json {
  if (isCursor(told)) return typeof answer === 'string' && answer !== '' ? told : answer;
  if (Array.isArray(answer)) {
    return answer.map((item, index) => withCursorsOf(item, Array.isArray(told) ? (told[index] ?? null) : null));
  }
  if (answer === null || typeof answer !== 'object') return answer;
  const beside = told !== null && typeof told === 'object' && !Array.isArray(told) ? told : {};
  const entries = Object.entries(answer).map(([key, value]) => [key, withCursorsOf(value, beside[key] ?? null)]);
  return Object.fromEntries(entries) as Json;
}

/** A cursor in both answers at the same place: the end of the first page under this response key. */
export function endCursors(key: string, answer: Json, told: Json): [string, string] | undefined {
  if (answer === null || typeof answer !== 'object' || told === null || typeof told !== 'object') return undefined;
  for (const [name, value] of Object.entries(answer)) {
    const beside = (told as { [key: string]: Json })[name] ?? null;
    const ends = name === key ? [endOf(value), endOf(beside)] : [];
    if (typeof ends[0] === 'string' && typeof ends[1] === 'string') return [ends[0], ends[1]];
    const found = endCursors(key, value, beside);
    if (found) return found;
  }
  return undefined;
}

function endOf(page: Json): unknown {
  return (page as { at?: { endCursor?: unknown } } | null)?.at?.endCursor;
}
