import { firstLetters, limits } from '../../base/limits.js';
import type { Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { compareText } from '../../base/canonical.js';

const kindRank: Record<string, number> = { printed: 0, label: 1, alias: 2 };

/**
 * Writes under which name each entity is shown in each language: two parallel lists, `displayLangs` (sorted) and
 * `displayNames`. Printed names go before labels, labels before aliases; then the name that more claims give. Also
 * writes `sortName`, by which lists are ordered.
 */
export async function writeDisplayNames(transaction: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const names = await transaction.run(statement('import/names-of-entities'), { ids });
  const byEntity = new Map<string, KnownName[]>(ids.map((id) => [id, []]));
  for (const name of names) byEntity.get(String(name['entity']))?.push(name as unknown as KnownName);
  const rows = [...byEntity].map(([id, known]) => ({ id, properties: displayNames(id, known) }));
  await transaction.run(statement('import/set-properties'), { rows });
}

/** A name of an entity, and how many claims give it. */
interface KnownName {
  text: string;
  lang: string;
  kind: string;
  claims: number;
}

/** What an entity is shown as; the lists are null where it has no name. */
interface DisplayNames {
  displayLangs: string[] | null;
  displayNames: string[] | null;
  sortName: string;
}

/** What an entity with these names, in any order, is shown as. */
function displayNames(id: string, names: readonly KnownName[]): DisplayNames {
  const best = new Map<string, KnownName>();
  for (const name of names.toSorted(compareNames)) {
    if (!best.has(name.lang)) best.set(name.lang, name);
  }
  const langs = [...best.keys()].sort(compareText);
  const texts = langs.map((lang) => String(best.get(lang)?.text));
  const sortName = sortNameOf(id, langs, texts);
  if (langs.length === 0) return { displayLangs: null, displayNames: null, sortName };
  return { displayLangs: langs, displayNames: texts, sortName };
}

/**
 * The key of the order by name, unique and never null: the beginning of the name shown where English is asked for,
 * without accents and case, and the id, which also stands for a name that is missing. It fits into an index and a cursor.
 */
function sortNameOf(id: string, langs: readonly string[], names: readonly string[]): string {
  const [place = 0] = ['en', 'fr'].map((lang) => langs.indexOf(lang)).filter((index) => index >= 0);
  return `${firstLetters(folded(names[place] ?? id), limits.letters.sortName)}/${id}`;
}

// The only letter of our languages with a stroke that no decomposition takes off.
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim();
}

function compareNames(a: KnownName, b: KnownName): number {
  return (
    (kindRank[a.kind] ?? 3) - (kindRank[b.kind] ?? 3) || b.claims - a.claims || compareText(a.text, b.text)
  );
}
