import { limits } from '../../base/limits.js';

const deepest: number = limits.requestDepth;

/** Strings and comments, in which brackets do not count, then brackets; a block string ends at its first bare quotes. */
const parts = /"""(?:\\"""|[^])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|#[^\n\r]*|[[{(]|[\])}]/g;

/** True where a GraphQL document nests brackets of any sort deeper than the limit: selections, lists, objects, types. */
export function nestsTooDeep(document: string): boolean {
  if (document.length <= deepest) return false;
  let depth = 0;
  for (const [part] of document.matchAll(parts)) {
    if (part === '{' || part === '[' || part === '(') depth += 1;
    else if (part === '}' || part === ']' || part === ')') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** True where a JSON value nests deeper than the limit. */
export function isTooDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
