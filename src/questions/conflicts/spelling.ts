/** How many letters of a word may differ between two spellings of it. */
const mostLetters = 2;

/** Whether two names are two spellings of one: as many words, of which one differs by a letter or two. */
export function isOtherSpelling(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length !== other.length) return false;
  const differing = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]));
  const [pair] = differing;
  return differing.length === 1 && pair !== undefined && pair[0].length > 3 && isNear(...pair);
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Levenshtein's distance, row by row. */
function isNear(a: string, b: string): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [to, other] of [...b].entries()) {
      const change = (row[to] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? Infinity) <= mostLetters;
}
