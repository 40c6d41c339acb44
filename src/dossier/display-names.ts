import type { Row, Transaction } from '../graph/graph.js';
import { statement } from '../graph/statement.js';
import { compareText } from './canonical.js';

const kindRank: Record<string, number> = { printed: 0, label: 1, alias: 2 };

/**
 * Writes under which name each entity is shown in each language: two parallel lists, `displayLangs` (sorted) and
 * `displayNames`. Printed names go before labels, labels before aliases; then the name that more claims give.
 */
export async function writeDisplayNames(transaction: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const names = await transaction.run(statement('import/names-of-entities'), { ids });
  const byEntity = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const name of names) byEntity.get(String(name['entity']))?.push(name);
  const rows = [...byEntity].map(([id, known]) => ({ id, properties: displayNames(known) }));
  await transaction.run(statement('import/set-properties'), { rows });
}

function displayNames(names: Row[]): { displayLangs: string[] | null; displayNames: string[] | null } {
  const best = new Map<string, Row>();
  for (const name of names.toSorted(compareNames)) {
    const lang = String(name['lang']);
    if (!best.has(lang)) best.set(lang, name);
  }
  const langs = [...best.keys()].sort(compareText);
  if (langs.length === 0) return { displayLangs: null, displayNames: null };
  return { displayLangs: langs, displayNames: langs.map((lang) => String(best.get(lang)?.['text'])) };
}

function compareNames(a: Row, b: Row): number {
  return (
    (kindRank[String(a['kind'])] ?? 3) - (kindRank[String(b['kind'])] ?? 3) ||
    Number(b['claims']) - Number(a['claims']) ||
    compareText(String(a['text']), String(b['text']))
  );
}
