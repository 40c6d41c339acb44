import { firstLetters, limits } from '../../base/limits.js';
import type { ExpectedGraph } from './expected-graph.js';

/** Which kinds of names are shown before others. */
const kinds = ['printed', 'label', 'alias'];

interface NameOfThing {
  text: string;
  lang: string;
  /** Comes first where names are shown: by kind, then by how many claims give it, then by the text. */
  rank: [kind: number, fewer: number, text: string];
}

/** Gives an entity the names that it is shown under, once all its names are there; and what it is sorted by. */
export function addDisplayNames(graph: ExpectedGraph, id: string): void {
  const shown = new Map<string, string>();
  for (const { lang, text } of namesOf(graph, id)) if (!shown.has(lang)) shown.set(lang, text);
  const langs = [...shown.keys()].sort();
  const sorted = shown.get('en') ?? shown.get('fr') ?? shown.get(langs[0] ?? '') ?? id;
  graph.set(id, {
    displayLangs: langs.length > 0 ? langs : null,
    displayNames: langs.length > 0 ? langs.map((lang) => shown.get(lang)) : null,
    sortName: `${firstLetters(plain(sorted), limits.letters.sortName)}/${id}`,
  });
}

function namesOf(graph: ExpectedGraph, id: string): NameOfThing[] {
  const names = graph.arriving(id, 'NAMES').map(({ from, properties }): NameOfThing => {
    const [text, lang, kind] = ['text', 'lang', 'kind'].map((name) => String(graph.get(from, name)));
    const rank = kinds.indexOf(kind ?? '');
    const claims = (properties['claims'] as string[]).length;
    return { text: text ?? '', lang: lang ?? '', rank: [rank, -claims, text ?? ''] };
  });
  return names.sort((a, b) => compareRanks(a.rank, b.rank));
}

function compareRanks(a: NameOfThing['rank'], b: NameOfThing['rank']): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  if (place < 0) return 0;
  return (a[place] as string) < (b[place] as string) ? -1 : 1;
}

/** Small letters without accents; the stroke of a Vietnamese or Croatian d is no accent to Unicode. */
function plain(name: string): string {
  const letters = [...name.normalize('NFKD')].filter((letter) => !/\p{M}/u.test(letter));
  return letters.join('').toLowerCase().replaceAll('đ', 'd').trim();
}
